import { z } from 'zod';
import { defineCall } from '../define-call.ts';

/** Choices of this person on this machine; they never travel with a project. */
const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  /** Name written into the decision log. */
  reviewer: z.string().max(100),
  /** Small view choices (panel widths, sort orders) under names the screen makes. */
  view: z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a person set for all projects on this computer. */
export const settingsCalls = {
  'settings.read': defineCall({ input: z.object({}), output: settingsSchema }),
  /** Changes what is given and keeps the rest. */
  'settings.write': defineCall({ input: settingsSchema.partial(), output: settingsSchema }),
};
