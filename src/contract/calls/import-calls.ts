import { z } from 'zod';
import { ACCOUNT_KINDS, FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS } from '#core/directory/account.ts';
import { defineCall } from '../define-call.ts';
import { faultSchema, sideSchema } from './shapes.ts';

const columnSchema = z.object({
  index: z.number(),
  header: z.string(),
  field: z.enum([...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS]).nullable(),
  /** Share of the rows in which it holds something, 0 to 1. */
  filled: z.number(),
  /** Up to three different values. */
  samples: z.array(z.string()),
});

/** What was understood of a file, before anything is taken in. */
const inspectionSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('recognised'),
    fileId: z.string(),
    name: z.string(),
    size: z.number(),
    kind: z.string(),
    title: z.string(),
    encoding: z.string(),
    delimiter: z.string(),
    columns: z.array(columnSchema),
    rows: z.number(),
    accounts: z.number(),
    kinds: z.partialRecord(z.enum(ACCOUNT_KINDS), z.number()),
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
  }),
  z.object({
    outcome: z.literal('refused'),
    fileId: z.string(),
    name: z.string(),
    size: z.number(),
    code: z.string(),
    message: z.string(),
  }),
]);
export type Inspection = z.infer<typeof inspectionSchema>;

const jobSchema = z.object({ jobId: z.string() });

export const importCalls = {
  /** Reads the files to the end in the background and says what they are; changes nothing. Ends with `job.ended`. */
  'import.inspect': defineCall({
    input: z.object({ fileIds: z.array(z.string()).min(1).max(50) }),
    output: jobSchema,
  }),
  /** The outcome of the inspections that have ended, in the order the files were given. */
  'import.inspections': defineCall({
    input: z.object({ fileIds: z.array(z.string()) }),
    output: z.object({ inspections: z.array(inspectionSchema) }),
  }),
  /** Takes the files in, in one transaction, in the background. Ends with `job.ended`. */
  'import.apply': defineCall({
    input: z.object({
      files: z
        .array(z.object({ fileId: z.string(), side: sideSchema }))
        .min(1)
        .max(50),
    }),
    output: jobSchema,
  }),
  /** Takes a file and what only it told us out of the project again, in the background. Decisions stay in the log. */
  'import.remove': defineCall({ input: z.object({ importId: z.number() }), output: jobSchema }),
  'import.faults': defineCall({
    input: z.object({ importId: z.number(), offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    output: z.object({ total: z.number(), faults: z.array(faultSchema) }),
  }),
};
