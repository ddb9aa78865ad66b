import { z } from 'zod';
import { SIGNATURE_ROLES } from '#core/signoff/revision-content.ts';
import { defineCall } from '../define-call.ts';
import { nothingSchema, sideSchema } from './shapes.ts';

const roleSchema = z.enum(SIGNATURE_ROLES);
const keptBySchema = z.enum(['system', 'run']);

const countsSchema = z.object({
  people: z.number(),
  /** The name is empty where there are no environments: that is everybody. `mapped`, `excluded` and `unmapped` add up to `users`. */
  environments: z.array(z.object({ name: z.string(), users: z.number(), mapped: z.number(), excluded: z.number(), unmapped: z.number() })),
});

/** A typed name, or a drawing as SVG path data in a box of 600 × 200. */
const markSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typed'), text: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal('drawn'), path: z.string().max(60_000) }),
]);

const signatureSchema = z.object({
  role: roleSchema,
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
  email: z.string(),
  at: z.string(),
  zone: z.string(),
  mark: markSchema,
  statement: z.string(),
  /** Of the public key of the installation it was signed on: SHA-256, hex. */
  fingerprint: z.string(),
  keptBy: keptBySchema,
});
export type ShownSignature = z.infer<typeof signatureSchema>;

export const changeCountsSchema = z.object({ added: z.number(), changed: z.number(), removed: z.number() });

const revisionSchema = z.object({
  number: z.number(),
  digest: z.string(),
  previous: z.string().nullable(),
  frozenAt: z.string(),
  frozenBy: z.string(),
  needs: z.array(roleSchema),
  /** Still wanted. */
  missing: z.array(roleSchema),
  signed: z.boolean(),
  /** A later revision has taken its place. */
  superseded: z.boolean(),
  counts: countsSchema,
  files: z.number(),
  ruleSets: z.array(z.string()),
  findings: z.object({ warnings: z.number(), acknowledged: z.number(), questions: z.number() }),
  /** The signed revision it was compared with, and how many people differ from it. */
  comparedWith: z.number().nullable(),
  changes: changeCountsSchema,
  signatures: z.array(signatureSchema),
});
export type ShownRevision = z.infer<typeof revisionSchema>;

const personChangeSchema = z.object({
  change: z.enum(['added', 'changed', 'removed']),
  upn: z.string(),
  name: z.string(),
  before: z.string(),
  after: z.string(),
  by: z.string().nullable(),
  why: z.string(),
});

const rowSchema = z.object({
  path: z.string(),
  /** Of a workbook; empty for a text file. */
  sheet: z.string(),
  /** Line of a text file or row of the worksheet, counted from 1; 0: it is missing. */
  row: z.number(),
  /** The cell and its column, for example "D7 (Target)"; empty where the whole row differs. */
  column: z.string(),
  /** Whom it concerns. */
  source: z.string(),
  expected: z.string(),
  found: z.string(),
});

const verifyReportSchema = z.object({
  /** `genuine` and current as far as can be told; genuine but `superseded`; `altered`; or `unknown`: nothing here tells. */
  verdict: z.enum(['genuine', 'superseded', 'altered', 'unknown']),
  /** Why, and what to do; the first is the conclusion. */
  sentences: z.array(z.string()),
  /** The revision it was written from, 0 for what nobody froze; null when that cannot be told. */
  revision: z.number().nullable(),
  digest: z.string().nullable(),
  signatures: z.array(signatureSchema),
  /** Fingerprint of the key that signed the manifest; null without a manifest that is genuine. */
  fingerprint: z.string().nullable(),
  files: z.array(
    z.object({ path: z.string(), state: z.enum(['genuine', 'altered', 'missing', 'unlisted', 'unknown']), message: z.string() }),
  ),
  /** What differs from the revision, a line for each cell of a workbook, at most 1,000; and in how many rows. */
  rows: z.array(rowSchema),
  rowCount: z.number(),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;
export type AlteredRow = z.infer<typeof rowSchema>;

const dayOfItemSchema = z.object({
  what: z.enum(['deleted', 'disabled', 'renamed', 'unlicensed', 'appeared']),
  side: sideSchema,
  upn: z.string(),
  name: z.string(),
  /** UPN of the source account whose line it concerns; empty for who appeared. */
  source: z.string(),
  sentence: z.string(),
});

const dayOfSchema = z.object({
  /** The signed revision that the exports were compared with. */
  number: z.number(),
  /** At most 1,000, and how many there are. */
  items: z.array(dayOfItemSchema),
  count: z.number(),
  /** Accounts read of each side; null: not looked at. */
  read: z.object({ source: z.number().nullable(), target: z.number().nullable() }),
});
export type DayOfShown = z.infer<typeof dayOfSchema>;

const validationSchema = z.object({
  /** At most 1,000, and how many there are. */
  errors: z.array(
    z.object({
      /** Line of the error file. */
      at: z.number(),
      message: z.string(),
      /** What to do about it, in words. */
      remedy: z.string(),
      /** Whom it concerns; null when nobody of this project was recognised in it. */
      person: z.object({ sourceId: z.number(), name: z.string(), upn: z.string() }).nullable(),
    }),
  ),
  count: z.number(),
  /** Lines that say nothing that is understood, at most 100. */
  notUnderstood: z.array(z.object({ at: z.number(), text: z.string() })),
});
export type ValidationShown = z.infer<typeof validationSchema>;

const fileIdsSchema = z.array(z.string()).max(50);

const filesSchema = z
  .array(z.object({ fileId: z.string(), path: z.string().max(1000) }))
  .min(1)
  .max(5000);

/** Revisions, signatures, and the verification of what was delivered. */
export const signoffCalls = {
  /**
   * What files are that came without saying what they are for, in their order: of a delivery, so that they can be verified,
   * Microsoft's validation errors, the client's answers, a list of a tenant, or null: none of them, so that they are exports if anything. Works without a project too.
   */
  'signoff.recognise': defineCall({
    input: z.object({ files: filesSchema }),
    output: z.object({ found: z.array(z.enum(['delivery', 'errors', 'answers', 'licences', 'environments']).nullable()) }),
  }),
  /** How the sign-off stands. */
  'signoff.read': defineCall({
    input: nothingSchema,
    output: z.object({
      /** Whose signatures the next revision will ask for. */
      needs: z.array(roleSchema),
      /** Where this installation keeps its key. */
      keptBy: keptBySchema,
      fingerprint: z.string(),
      /** The last one first. */
      revisions: z.array(revisionSchema),
      /** Each keeps an environment from being frozen now; null: all of them. */
      blockers: z.array(z.object({ environmentId: z.number().nullable() })),
      /** How many people differ now from the last revision; null while that has not been found out for what stands now. */
      standing: z.object({ number: z.number(), changes: changeCountsSchema }).nullable(),
      /** Time zone of this machine. */
      zone: z.string(),
      environments: z.array(z.object({ id: z.number(), name: z.string() })),
    }),
  }),
  /** Finds out in the background who differs now from the last revision. Ends with `job.ended`; then `signoff.read` tells. */
  'signoff.compare': defineCall({ input: nothingSchema, output: z.object({ jobId: z.string() }) }),
  /** Some of the people who differ: of a revision from the signed one before, or with null of what stands now from the last revision. */
  'signoff.changes': defineCall({
    input: z.object({ number: z.number().nullable(), offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    output: z.object({ changes: z.array(personChangeSchema), total: z.number() }),
  }),
  'signoff.setNeeds': defineCall({ input: z.object({ needs: z.array(roleSchema).min(1) }), output: nothingSchema }),
  /** Freezes what stands in the background, some environments or with null all. Ends with `job.ended`. Refused with `blocked`. */
  'signoff.freeze': defineCall({
    input: z.object({ environmentIds: z.array(z.number()).min(1).nullable() }),
    output: z.object({ jobId: z.string() }),
  }),
  /** What a signature in a role means, word for word. */
  'signoff.statement': defineCall({
    input: z.object({ number: z.number(), role: roleSchema }),
    output: z.object({ statement: z.string() }),
  }),
  /** Signs a revision. Refused with `blocked`, with the reason. */
  'signoff.sign': defineCall({
    input: z.object({
      number: z.number(),
      role: roleSchema,
      name: z.string().trim().min(1).max(200),
      title: z.string().trim().min(1).max(200),
      organisation: z.string().trim().min(1).max(200),
      email: z.string().trim().min(3).max(254),
      mark: markSchema,
      /** What was read: refused when the revision says something else by now. */
      statement: z.string(),
    }),
    output: nothingSchema,
  }),
  /** Verifies files in the background: a package (folder or zip) or single files of it; `path` is that inside the folder. Ends with `job.ended`. */
  'signoff.verify': defineCall({ input: z.object({ files: filesSchema }), output: z.object({ jobId: z.string() }) }),
  /** What that job found; null before it has ended, or when another was asked since. */
  'signoff.verified': defineCall({ input: z.object({ jobId: z.string() }), output: verifyReportSchema.nullable() }),
  /** Compares fresh exports with the last signed revision in the background; the project stays as it is. Ends with `job.ended`. Refused with `blocked` without one. */
  'signoff.dayOf': defineCall({
    input: z.object({ source: fileIdsSchema, target: fileIdsSchema }),
    output: z.object({ jobId: z.string() }),
  }),
  /** What that job found; null before it has ended, or when another was asked since. */
  'signoff.dayOfReport': defineCall({ input: z.object({ jobId: z.string() }), output: dayOfSchema.nullable() }),
  /** Writes all that the last day-of check found as CSV where the person wants it; null when they cancelled. */
  'signoff.saveDayOf': defineCall({ input: nothingSchema, output: z.object({ savedAs: z.string().nullable() }) }),
  /** Reads Microsoft's validation error file and finds the people it is about; null when it is no such file. */
  'signoff.validationErrors': defineCall({ input: z.object({ fileId: z.string() }), output: validationSchema.nullable() }),
};
