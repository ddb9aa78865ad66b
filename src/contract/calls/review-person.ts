import { z } from 'zod';
import { partySchema } from './shapes.ts';

/** One reason for or against a pair; see `Reason` of the engine. */
export const reasonSchema = z.object({
  comparison: z.string(),
  level: z.string(),
  sourceValue: z.string(),
  targetValue: z.string(),
  bits: z.number(),
  sentence: z.string(),
});

/** An account that could be the target, and what speaks for and against it. */
export const candidateSchema = z.object({
  target: partySchema,
  probability: z.number(),
  weight: z.number(),
  reasons: z.array(reasonSchema),
  rejected: z.boolean(),
  /** The source account that holds this target now, when it is another one. */
  heldBy: partySchema.nullable(),
});
export type ReviewCandidate = z.infer<typeof candidateSchema>;

/** A field of both sides. */
export const fieldComparisonSchema = z.object({
  field: z.string(),
  /** null: blank; absent from the list when neither side's files have the column. */
  source: z.string().nullable(),
  target: z.string().nullable(),
});

/** A line of the history of one source account. */
export const historyEntrySchema = z.object({
  at: z.string(),
  by: z.string(),
  sentence: z.string(),
  undone: z.boolean(),
  /** The last decision that stands, which `history.takeBack` takes back. */
  latest: z.boolean(),
});
