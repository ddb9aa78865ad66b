import { z } from 'zod';
import { LIST_CHANGE_TYPES } from '#core/tenant-lists/list-changes.ts';

/** What a newer list changes against what the project holds; see `ListChanges` in core. */
export const listChangesSchema = z.object({
  /** Lines before; null: the project holds no such list. */
  before: z.number().nullable(),
  after: z.number(),
  unchanged: z.number(),
  changes: z.array(
    z.object({
      type: z.enum(LIST_CHANGE_TYPES),
      count: z.number(),
      /** How many of them something of the project hangs on. */
      marked: z.number(),
      /** The first 200. */
      examples: z.array(
        z.object({
          name: z.string(),
          note: z.string(),
          marked: z.boolean(),
          /** null: nobody said, or there is no such line. */
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type ListChangesShape = z.infer<typeof listChangesSchema>;
