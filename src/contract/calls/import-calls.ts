import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { accountFieldSchema, inspectionSchema, readingChoicesSchema } from './inspection-shapes.ts';
import { faultSchema, partySchema, sideSchema } from './shapes.ts';

/** Files chosen or dropped together at most. */
const MOST_FILES = 50;

/** A file as it is to be taken in. */
const fileToImportSchema = z.object({
  fileId: z.string(),
  side: sideSchema,
  choices: readingChoicesSchema.default({}),
  /** The file in the project whose place it takes: accounts that only that one told of are gone. Null: it is added to the others. */
  replaces: z.number().nullable().default(null),
});
const filesToImportSchema = z.array(fileToImportSchema).min(1).max(MOST_FILES);

/** Accounts that would change, an example of each kind of change listed. */
const changeSchema = z.object({
  party: partySchema,
  /** What it was before, in words; empty where there was nothing. */
  before: z.string(),
  after: z.string(),
  /** A person has decided something about it. */
  decided: z.boolean(),
});
/** What a newer file changes about accounts; one account may count among several. */
export const CHANGE_TYPES = ['added', 'gone', 'united', 'renamed', 'disabled', 'enabled', 'deleted', 'kind', 'details'] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

const sideChangesSchema = z.object({
  side: sideSchema,
  accountsBefore: z.number(),
  accountsAfter: z.number(),
  unchanged: z.number(),
  changes: z.array(
    z.object({
      type: z.enum(CHANGE_TYPES),
      count: z.number(),
      /** How many of them a person has decided something about. */
      decided: z.number(),
      /** The first 200. */
      examples: z.array(changeSchema),
    }),
  ),
  /** Fields in which the files then contradict each other about one account. */
  contradictions: z.number(),
});
export type SideChanges = z.infer<typeof sideChangesSchema>;

const jobSchema = z.object({ jobId: z.string() });

const fileSayingSchema = z.object({ importId: z.number(), file: z.string(), line: z.number(), value: z.string() });

/** Files of either tenant: looked at, taken in, taken out, and what they say of each account. */
export const importCalls = {
  /** Reads the files to the end in the background and says what they are; changes nothing. Ends with `job.ended`. */
  'import.inspect': defineCall({
    input: z.object({
      files: z
        .array(
          z.object({
            fileId: z.string(),
            choices: readingChoicesSchema.default({}),
            /** The side it is to stand for: of a file that pairs accounts of both tenants, those of that side are shown. */
            side: sideSchema.optional(),
          }),
        )
        .min(1)
        .max(MOST_FILES),
    }),
    output: jobSchema,
  }),
  /** A second handle of a file that is at hand, for another of its worksheets. */
  'import.again': defineCall({ input: z.object({ fileId: z.string() }), output: z.object({ fileId: z.string() }) }),
  /** The outcome of the inspections that have ended, in the order the files were given. */
  'import.inspections': defineCall({
    input: z.object({ fileIds: z.array(z.string()) }),
    output: z.object({ inspections: z.array(inspectionSchema) }),
  }),
  /** Keeps what a person said of the columns of tables with these headers, for the next such file; an empty list forgets it. */
  'import.rememberColumns': defineCall({
    input: z.object({ fileId: z.string(), columns: readingChoicesSchema.shape.columns.unwrap() }),
    output: z.object({}),
  }),
  /** Works out in the background what taking the files in would change; changes nothing. Ends with `job.ended`. */
  'import.preview': defineCall({ input: z.object({ files: filesToImportSchema }), output: jobSchema }),
  /** What the last preview found, a side that changes at a time; empty before one has ended. */
  'import.changes': defineCall({ input: z.object({ jobId: z.string() }), output: z.object({ sides: z.array(sideChangesSchema) }) }),
  /** Takes the files in, in one transaction, in the background. Ends with `job.ended`. */
  'import.apply': defineCall({ input: z.object({ files: filesToImportSchema }), output: jobSchema }),
  /** Takes a file and what only it told us out of the project again, in the background. Decisions stay in the log. */
  'import.remove': defineCall({ input: z.object({ importId: z.number() }), output: jobSchema }),
  'import.faults': defineCall({
    input: z.object({ importId: z.number(), offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    output: z.object({ total: z.number(), faults: z.array(faultSchema) }),
  }),
  /** Writes all faults of a file as CSV where the person wants them; null when they cancelled. */
  'import.saveFaults': defineCall({
    input: z.object({ importId: z.number() }),
    output: z.object({ savedAs: z.string().nullable(), faults: z.number() }),
  }),
  /**
   * Where files contradict each other about accounts of a side: by field and pair of files, and the
   * accounts of one such group. Blank against a value is no contradiction; lists are joined.
   */
  'import.contradictions': defineCall({
    input: z.object({
      side: sideSchema,
      /** The group whose accounts are listed; null for the groups alone. */
      group: z.object({ field: accountFieldSchema, winner: z.number(), loser: z.number() }).nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      groups: z.array(
        z.object({
          field: accountFieldSchema,
          winner: z.object({ importId: z.number(), file: z.string() }),
          loser: z.object({ importId: z.number(), file: z.string() }),
          accounts: z.number(),
          /** A person chose this winner for the whole field. */
          chosen: z.boolean(),
        }),
      ),
      total: z.number(),
      accounts: z.array(
        z.object({
          party: partySchema,
          winner: fileSayingSchema,
          loser: fileSayingSchema,
          /** A person chose this winner for this account. */
          chosen: z.boolean(),
        }),
      ),
    }),
  }),
  /** Lets a file have the word on a field of a side, for every account or for one; null for the file: by the rule again. */
  'import.prefer': defineCall({
    input: z.object({ side: sideSchema, field: accountFieldSchema, importId: z.number().nullable(), accountId: z.number().nullable() }),
    output: z.object({ accounts: z.number() }),
  }),
  /** Which file and line each field of an account came from, and what other files say. */
  'import.provenance': defineCall({
    input: z.object({ accountId: z.number() }),
    output: z.object({
      fields: z.array(
        z.object({
          field: accountFieldSchema,
          /** First the file that has the word; null: it is blank there. */
          sayings: z.array(
            fileSayingSchema.extend({
              value: z.string().nullable(),
              /** Of what and when the file was read from a tenant; null: it is a file of a person. */
              read: z.object({ from: z.string(), at: z.string() }).nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** Takes the pairs of a mapping file in the project as accepted, one step that undo takes back. */
  'import.takePairs': defineCall({
    input: z.object({ importId: z.number() }),
    output: z.object({
      taken: z.number(),
      /** Already decided the same way. */
      known: z.number(),
      /** A person decided otherwise, or the target is held by another decision. */
      inConflict: z.number(),
      /** One of the two names is in no file of its side. */
      unknown: z.number(),
    }),
  }),
};
