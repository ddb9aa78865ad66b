import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { PROBABILITY_BANDS } from './review-calls.ts';
import { nothingSchema } from './shapes.ts';

/** Where source accounts stand, in four parts that add up to all of them. */
const coverageSchema = z.object({
  /** A person accepted a pair or left the account without a target. */
  decided: z.number(),
  /** The engine is sure and nobody decided otherwise. */
  sure: z.number(),
  /** Neither decided nor sure. */
  open: z.number(),
  /** A person left it out of the mapping. */
  excluded: z.number(),
});
export type Coverage = z.infer<typeof coverageSchema>;

const coverageBySchema = z.object({
  /** Most open first, then the larger, then by name; at most 300. The empty text stands for accounts without one. */
  values: z.array(coverageSchema.extend({ value: z.string() })),
  /** How many more there are, and their accounts together. */
  others: coverageSchema.extend({ values: z.number() }),
});
export type CoverageBy = z.infer<typeof coverageBySchema>;

const overviewSchema = z.object({
  accounts: z.number(),
  /** Source accounts that the engine gave a target, whoever has it now. */
  suggested: z.number(),
  coverage: coverageSchema,
  /** Pairs shown by their probability, a hundredth each: from 0.00 on, and the last one with 1.00 in it. */
  histogram: z.array(z.number()).length(100),
  /** The same pairs by the bands of the review list. */
  bands: z.record(z.enum(PROBABILITY_BANDS), z.number()),
  departments: coverageBySchema,
  /** Domains of the source accounts' UPNs. */
  domains: coverageBySchema,
  /** Accounts whose standing decision is each person's, excluded ones among them; most first. */
  deciders: z.array(z.object({ by: z.string(), count: z.number() })),
});
export type Overview = z.infer<typeof overviewSchema>;

/** The project in numbers, each with the filter that counts it. */
export const overviewCalls = {
  /** How far the review has come, counted over all source accounts. */
  'review.overview': defineCall({ input: nothingSchema, output: overviewSchema }),
};
