import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { exclusionReasonSchema, linkStateSchema, nothingSchema, partySchema, stateCountsSchema } from './shapes.ts';

/** What the review list is narrowed to. */
const filterSchema = z.object({
  states: z.array(linkStateSchema),
  /** Words looked for in names, UPNs, addresses, departments of both sides; empty for no search. */
  search: z.string().max(200),
});
export type ReviewFilter = z.infer<typeof filterSchema>;

const sortSchema = z.enum(['name', 'probability-ascending', 'probability-descending', 'department']);
export type ReviewSort = z.infer<typeof sortSchema>;

const reviewRowSchema = z.object({
  source: partySchema,
  state: linkStateSchema,
  /** A person decided this, not the engine. */
  decided: z.boolean(),
  /** Probability of the pair shown; null without one. */
  probability: z.number().nullable(),
  target: partySchema.nullable(),
  /** The strongest reason, in words; empty without one. */
  reason: z.string(),
  /** For `excluded`. */
  exclusion: exclusionReasonSchema.nullable(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

const reasonSchema = z.object({
  comparison: z.string(),
  level: z.string(),
  sourceValue: z.string(),
  targetValue: z.string(),
  bits: z.number(),
  sentence: z.string(),
});

const candidateSchema = z.object({
  target: partySchema,
  probability: z.number(),
  weight: z.number(),
  reasons: z.array(reasonSchema),
  rejected: z.boolean(),
  /** The source account that holds this target now, when it is another one. */
  heldBy: partySchema.nullable(),
});
export type ReviewCandidate = z.infer<typeof candidateSchema>;

const fieldComparisonSchema = z.object({
  field: z.string(),
  /** null: blank; absent from the list when neither side's files have the column. */
  source: z.string().nullable(),
  target: z.string().nullable(),
});

const historyEntrySchema = z.object({ at: z.string(), by: z.string(), sentence: z.string(), undone: z.boolean() });

const decisionSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('accept'),
    sourceId: z.number(),
    targetId: z.number(),
    /** Take the target from the account that a person gave it to; without it that is refused with `target-taken`. */
    takeOver: z.boolean(),
  }),
  z.object({ act: z.literal('reject'), sourceId: z.number(), targetId: z.number() }),
  z.object({ act: z.literal('unpair'), sourceId: z.number() }),
  z.object({ act: z.literal('exclude'), sourceId: z.number(), reason: exclusionReasonSchema, note: z.string().max(1000) }),
  z.object({ act: z.literal('clear'), sourceId: z.number() }),
]);
export type ReviewDecision = z.infer<typeof decisionSchema>;

export const reviewCalls = {
  /** The ids of all source accounts that pass the filter, in order; rows are asked for by id as they come into view. */
  'review.list': defineCall({
    input: z.object({ filter: filterSchema, sort: sortSchema }),
    output: z.object({
      sourceIds: z.array(z.number()),
      /** Counts per state of what the search leaves, whatever states are chosen. */
      counts: stateCountsSchema,
    }),
  }),
  'review.rows': defineCall({
    input: z.object({ sourceIds: z.array(z.number()).max(500) }),
    output: z.object({ rows: z.array(reviewRowSchema) }),
  }),
  /** Everything about one source account: fields side by side, reasons, candidates, history. */
  'review.read': defineCall({
    input: z.object({ sourceId: z.number() }),
    output: z.object({
      row: reviewRowSchema,
      fields: z.array(fieldComparisonSchema),
      reasons: z.array(reasonSchema),
      candidates: z.array(candidateSchema),
      history: z.array(historyEntrySchema),
    }),
  }),
  /** Looks for a target account by words; best first, at most `limit`. */
  'review.findTargets': defineCall({
    input: z.object({ words: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    output: z.object({ targets: z.array(z.object({ target: partySchema, heldBy: partySchema.nullable() })) }),
  }),
  /** Takes one or more decisions as one step that one undo takes back. */
  'review.decide': defineCall({
    input: z.object({ decisions: z.array(decisionSchema).min(1).max(100_000) }),
    output: z.object({
      /** Source accounts whose row changed, the ones displaced by the decision among them. */
      changedSourceIds: z.array(z.number()),
    }),
  }),
  'history.undo': defineCall({ input: nothingSchema, output: z.object({ changedSourceIds: z.array(z.number()), sentence: z.string() }) }),
  'history.redo': defineCall({ input: nothingSchema, output: z.object({ changedSourceIds: z.array(z.number()), sentence: z.string() }) }),
};
