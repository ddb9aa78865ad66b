import { z } from 'zod';
import { ACCOUNT_KINDS, FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS } from '#core/directory/account.ts';
import { COLUMN_READINGS } from '#core/directory/export-kind.ts';
import { KNOWN_ENCODINGS } from '#core/directory/known-encodings.ts';
import { defineCall } from '../define-call.ts';
import { faultSchema, partySchema, sideSchema } from './shapes.ts';

/** Files chosen or dropped together at most. */
const MOST_FILES = 50;

export const accountFieldSchema = z.enum([...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS]);
const readingSchema = z.enum(COLUMN_READINGS);

/** What a person settles about a file; what is absent, Crosswalk finds out. */
export const readingChoicesSchema = z.object({
  encoding: z.enum(KNOWN_ENCODINGS.map(({ encoding }) => encoding)).optional(),
  delimiter: z.string().length(1).optional(),
  sheet: z.string().max(200).optional(),
  /** Line of the header, counted from 1; 0 when the table has none. */
  headerLine: z.number().int().min(0).optional(),
  columns: z
    .array(z.object({ index: z.number().int().min(0), field: accountFieldSchema.nullable(), reading: readingSchema.optional() }))
    .max(512)
    .optional(),
});
export type ReadingChoices = z.infer<typeof readingChoicesSchema>;

const columnSchema = z.object({
  index: z.number(),
  header: z.string(),
  field: accountFieldSchema.nullable(),
  reading: readingSchema.optional(),
  /** A person said what it holds, now or when a file with these headers was taken in before. */
  chosen: z.boolean(),
  /** Share of the rows in which it holds something, 0 to 1. */
  filled: z.number(),
  /** Up to three different values. */
  samples: z.array(z.string()),
});
export type InspectedColumn = z.infer<typeof columnSchema>;

/** How the file looks as a table; what a person can change with `ReadingChoices`. */
const tableSchema = z.object({
  encoding: z.string(),
  /** Encodings worth trying, most likely first, each with words of the file as they would read; empty for Unicode and workbooks. */
  encodings: z.array(z.object({ encoding: z.string(), title: z.string(), samples: z.array(z.string()) })),
  /** Empty for a workbook. */
  delimiter: z.string(),
  sheet: z.string().nullable(),
  /** Visible worksheets; empty for a text file. */
  sheets: z.array(z.string()),
  headerLine: z.number(),
  /** What the columns are remembered by. */
  fingerprint: z.string(),
  columns: z.array(columnSchema),
  /** The columns were mapped as a person mapped a file with the same headers before. */
  remembered: z.boolean(),
});
export type InspectedTable = z.infer<typeof tableSchema>;

/** What was understood of a file, before anything is taken in. */
const inspectionSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('recognised'),
    fileId: z.string(),
    name: z.string(),
    size: z.number(),
    kind: z.string(),
    title: z.string(),
    table: tableSchema,
    /** What was settled when the file was read this way; passed on when it is taken in. */
    choices: readingChoicesSchema,
    /** It pairs accounts of two tenants. */
    mapping: z.boolean(),
    rows: z.number(),
    accounts: z.number(),
    kinds: z.partialRecord(z.enum(ACCOUNT_KINDS), z.number()),
    /** Of all accounts, as far as the file tells. */
    states: z.object({ disabled: z.number(), unlicensed: z.number(), deleted: z.number() }),
    /** Domains of the user principal names, most frequent first, at most five. */
    domains: z.array(z.object({ domain: z.string(), accounts: z.number() })),
    /** The side it most likely belongs to, and why; null when nothing tells. */
    sideGuess: sideSchema.nullable(),
    sideReason: z.string(),
    faultCount: z.number(),
    /** The first 100. */
    faults: z.array(faultSchema),
    /** The same bytes are already in the project under this name. */
    alreadyImportedAs: z.string().nullable(),
    /** Files in the project of which this may be a newer version: the same tool's export of the same tenant. */
    olderVersions: z.array(z.object({ importId: z.number(), side: sideSchema, name: z.string(), importedAt: z.string() })),
  }),
  z.object({
    outcome: z.literal('refused'),
    fileId: z.string(),
    name: z.string(),
    size: z.number(),
    code: z.string(),
    message: z.string(),
    /** Present when the file can be read once a person says what its columns hold. */
    table: tableSchema.nullable(),
    choices: readingChoicesSchema,
  }),
]);
export type Inspection = z.infer<typeof inspectionSchema>;

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
export const CHANGE_TYPES = ['added', 'gone', 'renamed', 'disabled', 'enabled', 'deleted', 'kind', 'details'] as const;
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

export const importCalls = {
  /** Reads the files to the end in the background and says what they are; changes nothing. Ends with `job.ended`. */
  'import.inspect': defineCall({
    input: z.object({
      files: z
        .array(z.object({ fileId: z.string(), choices: readingChoicesSchema.default({}) }))
        .min(1)
        .max(MOST_FILES),
    }),
    output: jobSchema,
  }),
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
          sayings: z.array(fileSayingSchema.extend({ value: z.string().nullable() })),
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
