import { z } from 'zod';
import { failureSchema } from './failure-shape.ts';

/** Commands that a native menu sends to the screen; every one also has a key and a button there. */
export const MENU_COMMANDS = [
  'new-project',
  'open-project',
  'close-project',
  'save-copy',
  'add-files',
  'tenants',
  'pair',
  'export',
  'hand-out',
  'read-answers',
  'undo',
  'redo',
  'history',
  'find',
  'accounts',
  'review',
  'overview',
  'environments',
  'readiness',
  'signoff',
  'shortcuts',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What the screen may hear. News carry a revision, not data: the screen refetches what it shows. */
export const newsSchema = z.discriminatedUnion('type', [
  /** With `only`, what the files say of the accounts is as it was. */
  z.object({ type: z.literal('project.changed'), revision: z.number(), only: z.literal('decisions').optional() }),
  z.object({ type: z.literal('project.closed') }),
  /** A sign-in or a reading has gone on: `tenants.status` has more to say. */
  z.object({ type: z.literal('tenants.changed') }),
  z.object({
    type: z.literal('job.progressed'),
    jobId: z.string(),
    /** `import`, `pair`, … */
    job: z.string(),
    phase: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  z.object({
    type: z.literal('job.ended'),
    jobId: z.string(),
    job: z.string(),
    outcome: z.enum(['done', 'cancelled', 'failed']),
    failure: failureSchema.nullable(),
  }),
  z.object({ type: z.literal('menu.chosen'), command: z.enum(MENU_COMMANDS) }),
]);
export type News = z.infer<typeof newsSchema>;
