import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { nothingSchema } from './shapes.ts';

const historyStepSchema = z.object({
  step: z.number(),
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.string(),
  /** What was done, in words. */
  sentence: z.string(),
  /** Entries of the log; one for each account but for take-overs. */
  entries: z.number(),
  /** How many of them were taken back one by one. */
  takenBack: z.number(),
  /** `undone` also when redo can no longer bring it back; `reversal`: it undid or redid another step. */
  state: z.enum(['done', 'undone', 'reversal']),
  /** The source account, where the step is about one alone that is still there. */
  sourceId: z.number().nullable(),
});
export type HistoryStep = z.infer<typeof historyStepSchema>;

const steppedSchema = z.object({
  /** Source accounts whose row may have changed. */
  changedSourceIds: z.array(z.number()),
  /** What was undone or done again. */
  sentence: z.string(),
});

/** The decision log as people see it. */
export const historyCalls = {
  'history.undo': defineCall({ input: nothingSchema, output: steppedSchema }),
  'history.redo': defineCall({ input: nothingSchema, output: steppedSchema }),
  /** The steps before one, or with null the last ones, newest first. */
  'history.list': defineCall({
    input: z.object({ before: z.number().nullable(), limit: z.number().int().min(1).max(200) }),
    output: z.object({ steps: z.array(historyStepSchema), total: z.number() }),
  }),
  /**
   * Takes back the last decision about one source account, whatever was decided about others since, as a step of its own that undo
   * takes back. Refused with `nothing-to-undo`, and with `target-taken` where the decision before it gave a target that somebody else has by now.
   */
  'history.takeBack': defineCall({ input: z.object({ sourceId: z.number() }), output: steppedSchema }),
};
