import { z } from 'zod';
import { ACCOUNT_KINDS, FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS } from '#core/directory/account.ts';
import { COLUMN_READINGS } from '#core/directory/export-kind.ts';
import { KNOWN_ENCODINGS } from '#core/directory/known-encodings.ts';
import { faultSchema, sideSchema } from './shapes.ts';

export const accountFieldSchema = z.enum([...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS]);
const readingSchema = z.enum(COLUMN_READINGS);

/** What a person settles about a file; what is absent, Crosswalk finds out. */
export const readingChoicesSchema = z.object({
  encoding: z.enum(KNOWN_ENCODINGS.map(String)).optional(),
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
export const inspectionSchema = z.discriminatedUnion('outcome', [
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
