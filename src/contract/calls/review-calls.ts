import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { toldListSchema } from '../told-list.ts';
import { candidateSchema, fieldComparisonSchema, historyEntrySchema, reasonSchema } from './review-person.ts';
import { accountKindSchema, exclusionReasonSchema, linkStateSchema, partySchema, stateCountsSchema } from './shapes.ts';

/** How likely the pair shown is; `none` without a pair. Upper ends are exclusive but for the last. */
export const PROBABILITY_BANDS = ['none', 'under-50', '50-80', '80-95', '95-99', 'over-99'] as const;

/** What stands beside the state of a source account and wants an eye. */
export const REVIEW_FLAGS = [
  /** A person set it aside for later. */
  'flagged',
  'commented',
  /** Privileged, or decided by a hair, where the project asks for a second reviewer who has not spoken yet. */
  'needs-second',
  /** A second reviewer agreed. */
  'seconded',
  /** The runner-up is nearly as likely. */
  'close-call',
  'privileged',
  'source-disabled',
  'target-disabled',
  /** The engine's target was given to somebody else by a person. */
  'displaced',
  /** The last pairing changed its open suggestion. */
  'changed',
  /** No person decided what becomes of it. */
  'undecided',
  /** The suggestion follows the rules that the last pairing learned of sign-in names. */
  'by-rule',
] as const;
export type ReviewFlag = (typeof REVIEW_FLAGS)[number];

/** What the review list is narrowed to: values of one facet add up, facets narrow each other. Empty: any. */
export const filterSchema = z.object({
  states: z.array(linkStateSchema),
  kinds: z.array(accountKindSchema).default([]),
  /** What speaks most for the pair (a comparison), else why it is open or excluded; see `review.list`. */
  reasons: z.array(z.string()).default([]),
  bands: z.array(z.enum(PROBABILITY_BANDS)).default([]),
  /** Domains of the source accounts' UPNs; the empty text stands for none. */
  domains: z.array(z.string()).default([]),
  departments: z.array(z.string()).default([]),
  /** All of them must hold. */
  flags: z.array(z.enum(REVIEW_FLAGS)).default([]),
  /** Words looked for in names, UPNs, addresses, departments of both sides; empty for no search. */
  search: z.string().max(200),
});
export type ReviewFilter = z.infer<typeof filterSchema>;

const facetCountsSchema = z.object({
  states: stateCountsSchema,
  kinds: z.partialRecord(accountKindSchema, z.number()),
  bands: z.partialRecord(z.enum(PROBABILITY_BANDS), z.number()),
  flags: z.partialRecord(z.enum(REVIEW_FLAGS), z.number()),
  /** Most frequent first, the chosen ones always among them; at most 300 of each. */
  reasons: z.array(z.object({ value: z.string(), count: z.number() })),
  domains: z.array(z.object({ value: z.string(), count: z.number() })),
  departments: z.array(z.object({ value: z.string(), count: z.number() })),
});
export type FacetCounts = z.infer<typeof facetCountsSchema>;

/** Rows to be told with a list: those about an account or, where it is not among them, about the first undecided one. */
const nearSchema = z.object({ sourceId: z.number().nullable(), rows: z.number().int().min(0).max(500) });

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
  /** The strongest reason, in words; empty without one, null with a list, which would have to wait for it: see `review.rows`. */
  reason: z.string().nullable(),
  /** For `excluded`. */
  exclusion: exclusionReasonSchema.nullable(),
  /** How the open suggestion stood before the last pairing changed it, and why it did; null when it did not. */
  change: z
    .object({
      state: linkStateSchema,
      /** The sign-in name of the target it had; empty without one. */
      target: z.string(),
      sentence: z.string(),
    })
    .nullable(),
  flags: z.array(z.enum(REVIEW_FLAGS)),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

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
  z.object({ act: z.literal('flag'), sourceId: z.number() }),
  z.object({ act: z.literal('unflag'), sourceId: z.number() }),
  z.object({ act: z.literal('comment'), sourceId: z.number(), note: z.string().trim().min(1).max(1000) }),
  /** Agrees with what another person decided; refused with `blocked` for one's own decisions and undecided accounts. */
  z.object({ act: z.literal('second'), sourceId: z.number() }),
]);
export type ReviewDecision = z.infer<typeof decisionSchema>;

/** What can be decided about many at once. */
const bulkDecisionSchema = z.discriminatedUnion('act', [
  /** Accepts the pair that is shown. */
  z.object({ act: z.literal('accept') }),
  z.object({ act: z.literal('reject') }),
  z.object({ act: z.literal('exclude'), reason: exclusionReasonSchema, note: z.string().max(1000) }),
  z.object({ act: z.literal('clear') }),
  z.object({ act: z.literal('flag') }),
  z.object({ act: z.literal('unflag') }),
  z.object({ act: z.literal('second') }),
]);
export type BulkDecision = z.infer<typeof bulkDecisionSchema>;

const bulkCountSchema = z.object({
  /** Source accounts the filter leaves. */
  shown: z.number(),
  /** Those of them about which the decision would say something new. */
  concerned: z.number(),
  /** The least likely pair among these; null without pairs. */
  lowestProbability: z.number().nullable(),
});
export type BulkCount = z.infer<typeof bulkCountSchema>;

/** The review list and the decisions about it. */
export const reviewCalls = {
  /** Everybody in the order of their names, as soon as that can be had: nothing is counted yet, for which see `review.changes`. */
  'review.everybody': defineCall({
    input: z.object({ near: nearSchema }),
    output: toldListSchema.extend({ rows: z.array(reviewRowSchema), revision: z.number() }),
  }),
  /** All source accounts that pass the filter, in order; rows are asked for by id as they come into view. */
  'review.list': defineCall({
    input: z.object({
      filter: filterSchema,
      sort: sortSchema,
      near: nearSchema.optional(),
      /** The number of the order that the asker has for this sort. */
      known: z.number().nullable().default(null),
    }),
    output: toldListSchema.extend({
      rows: z.array(reviewRowSchema),
      /** How many accounts each value of a facet would leave, as the search and the other facets stand. */
      facets: facetCountsSchema,
      /** Of the pairs among them; null without any. */
      lowestProbability: z.number().nullable(),
      /** Of the project, for `review.changes`. */
      revision: z.number(),
    }),
  }),
  /** What became of a list since it was asked for, or since the last of these answers; quick, however long the list is. */
  'review.changes': defineCall({
    input: z.object({ filter: filterSchema, since: z.number() }),
    output: z.object({
      facets: facetCountsSchema,
      lowestProbability: z.number().nullable(),
      revision: z.number(),
      /** The accounts whose line may be another; null when there is more to tell than that, so that the list has to be asked for anew. */
      changed: z
        .array(
          z.object({
            sourceId: z.number(),
            /** The revision in which it changed last. */
            revision: z.number(),
            fits: z.boolean(),
            undecided: z.boolean(),
          }),
        )
        .nullable(),
    }),
  }),
  'review.rows': defineCall({
    input: z.object({ sourceIds: z.array(z.number()).max(500) }),
    output: z.object({ rows: z.array(reviewRowSchema), revision: z.number() }),
  }),
  /** Everything about one source account: fields side by side, reasons, candidates, history. */
  'review.read': defineCall({
    input: z.object({ sourceId: z.number() }),
    output: z.object({
      row: reviewRowSchema,
      fields: z.array(fieldComparisonSchema),
      reasons: z.array(reasonSchema),
      candidates: z.array(candidateSchema),
      /** Who else would like the target that is shown, else the first candidate: it is their best or second best. Null without any. */
      rivals: z
        .object({
          target: partySchema,
          sources: z.array(z.object({ source: partySchema, probability: z.number(), has: z.boolean() })).max(10),
        })
        .nullable(),
      history: z.array(historyEntrySchema),
      /** Who took the decision that stands, for whom a second reviewer is somebody else; null while nobody has. */
      decidedBy: z.string().nullable(),
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
      /** How they stand now; the first 200. */
      rows: z.array(reviewRowSchema),
      revision: z.number(),
    }),
  }),
  /**
   * Decides about everybody the filter leaves, as one step that one undo takes back, in the background. Refused with
   * `blocked` when the filter leaves others by now than the person was shown. Ends with `job.ended`.
   */
  'review.decideAll': defineCall({
    input: z.object({
      filter: filterSchema,
      decision: bulkDecisionSchema,
      expected: bulkCountSchema.pick({ shown: true, concerned: true }),
    }),
    output: z.object({ jobId: z.string() }),
  }),
  /** What `review.decideAll` would do. */
  'review.countAll': defineCall({
    input: z.object({ filter: filterSchema, decision: bulkDecisionSchema }),
    output: bulkCountSchema.extend({
      /** The first of those concerned, in the order of their names; at most 50. */
      sampleIds: z.array(z.number()),
      /** Where the filter asks for `undecided`: whom it leaves aside because a person decided, by what was decided. */
      aside: z.array(z.object({ state: linkStateSchema, reason: exclusionReasonSchema.nullable(), count: z.number() })),
    }),
  }),
};
