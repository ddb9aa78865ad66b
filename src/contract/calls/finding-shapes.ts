import { z } from 'zod';

/** People named with a finding; the rest are counted. */
export const NAMED_PEOPLE = 100;

export const ruleSourceSchema = z.object({ title: z.string(), date: z.string().nullable(), url: z.string().nullable() });

const acknowledgementSchema = z.object({ by: z.string(), at: z.string(), reason: z.string() });

/** What a rule found; see `Finding` in core. */
export const findingSchema = z.object({
  code: z.string(),
  ruleSet: z.string(),
  severity: z.enum(['blocker', 'warning', 'question', 'note']),
  title: z.string(),
  why: z.string(),
  remedy: z.string(),
  sources: z.array(ruleSourceSchema),
  /** Null: it concerns the whole project. */
  environment: z.object({ id: z.number(), name: z.string() }).nullable(),
  /** The first of those concerned; `sourceId` is null for whom the source directory does not hold. */
  people: z.array(z.object({ sourceId: z.number().nullable(), upn: z.string(), name: z.string() })).max(NAMED_PEOPLE),
  /** How many are concerned in all. */
  count: z.number(),
  acknowledged: acknowledgementSchema.nullable(),
  /** Given when it concerned other people. */
  lapsed: acknowledgementSchema.nullable(),
});
export type ShownFinding = z.infer<typeof findingSchema>;
