import { z } from 'zod';
import { ALIGNED_FIELDS } from '#core/matching/fields-compared.ts';
import { defineCall } from '../define-call.ts';
import { reasonSchema } from './review-person.ts';
import { nothingSchema } from './shapes.ts';

const ruleSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** How many likely pairs follow it. */
  support: z.number(),
  /** How many likely pairs that could have followed it do not. */
  exceptions: z.number(),
});

export type LearnedRule = z.infer<typeof ruleSchema>;

const learnedSchema = z.object({
  pairedAt: z.string(),
  pairsCompared: z.number(),
  /** How many accounts there were. */
  sourceAccounts: z.number(),
  targetAccounts: z.number(),
  /** Which domain of sign-in names became which. */
  domains: z.array(ruleSchema),
  /** How sign-in names were made, and became: `First.Last` to `FLast`, with what both make of one invented name. */
  signInNames: z.array(ruleSchema.extend({ fromExample: z.string(), toExample: z.string() })),
  /** Values that were renamed as a whole, by field. */
  renames: z.array(z.object({ field: z.enum(ALIGNED_FIELDS).exclude(['domain']), rules: z.array(ruleSchema) })),
  /** What each finding weighs in bits; a positive one speaks for a pair. */
  weights: z.array(z.object({ title: z.string(), findings: z.array(z.object({ words: z.string(), bits: z.number() })) })),
});
/** What the last pairing learned; rules with most support first. */
export type Learned = z.infer<typeof learnedSchema>;

const consideredSchema = z.object({
  /** `listed`: the pair is among the candidates; `compared`: it was compared and is not; `never-compared`: it was not even compared. */
  outcome: z.enum(['listed', 'compared', 'never-compared']),
  /** Of a pair that is listed. */
  probability: z.number().nullable(),
  /** Why it is not what was suggested, the decisive one first. */
  sentences: z.array(z.string()),
  /** For and against a pair that is listed. */
  reasons: z.array(reasonSchema),
});
export type PairConsidered = z.infer<typeof consideredSchema>;

/** Pairing, what it learned, and why two accounts were paired or not. */
export const matchingCalls = {
  /** Pairs the two tenants in the background, respecting every decision. Ends with `job.ended`. */
  'matching.start': defineCall({ input: nothingSchema, output: z.object({ jobId: z.string() }) }),
  /** What the last pairing learned from the two tenants; null when there was none, or an older Crosswalk made it. */
  'matching.model': defineCall({ input: nothingSchema, output: learnedSchema.nullable() }),
  /** Finds out in the background why a pair was not suggested; changes nothing. Ends with `job.ended`. */
  'matching.consider': defineCall({
    input: z.object({ sourceId: z.number(), targetId: z.number() }),
    output: z.object({ jobId: z.string() }),
  }),
  /** What that job found; null before it has ended, or when another was asked since. */
  'matching.considered': defineCall({ input: z.object({ jobId: z.string() }), output: consideredSchema.nullable() }),
  /** The job under way, or null: for a screen that was opened in the middle of one. */
  'job.read': defineCall({
    input: nothingSchema,
    output: z.object({ jobId: z.string(), job: z.string(), phase: z.string(), done: z.number(), total: z.number() }).nullable(),
  }),
  /** Asks a job to stop; it ends with `job.ended`. Does nothing when it has ended already. */
  'job.cancel': defineCall({ input: z.object({ jobId: z.string() }), output: nothingSchema }),
};
