import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { listChangesSchema } from './list-changes-shapes.ts';
import { nothingSchema, readingSchema, sideSchema } from './shapes.ts';

const listKeySchema = z.object({ side: sideSchema, what: z.enum(['licences', 'environments']) });
/** `fileId` null: the list that was read last. */
const listSchema = listKeySchema.extend({ fileId: z.string().nullable() });

const takenListSchema = z.object({
  id: z.number(),
  name: z.string(),
  /** Null: a person gave the file, and it does not say. */
  tenantName: z.string().nullable(),
  tenantId: z.string().nullable(),
  sha256: z.string(),
  rows: z.number(),
  /** Null: it was not read from the tenant, but given as a file. */
  reading: readingSchema.nullable(),
  takenAt: z.string(),
  by: z.string(),
  /** Environments that move and that it changed. */
  changed: z.number(),
  takenBack: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type TakenList = z.infer<typeof takenListSchema>;

/** Lists of a tenant's licences and environments: looked at, taken in, and taken back. */
export const tenantListCalls = {
  /** What taking a list in would change; changes nothing. Refused with `file-refused` and a sentence. */
  'tenants.lookAtList': defineCall({
    input: listSchema,
    output: z.object({
      name: z.string(),
      sha256: z.string(),
      reading: readingSchema.nullable(),
      changes: listChangesSchema,
      /** Of the project; what is shown holds at this one. */
      revision: z.number(),
    }),
  }),
  /** Takes in the list that was shown. Refused with `blocked` when the list or the project has changed since. */
  'tenants.takeList': defineCall({
    input: listSchema.extend({ sha256: z.string(), revision: z.number() }),
    output: z.object({ id: z.number() }),
  }),
  /** Every list that was ever taken in, newest first; the first that was not taken back counts. */
  'tenants.lists': defineCall({ input: listKeySchema, output: z.object({ lists: z.array(takenListSchema) }) }),
  /** Takes the list that counts out again. What people changed since stays. Refused with `blocked` for any other. */
  'tenants.takeListBack': defineCall({ input: z.object({ id: z.number() }), output: nothingSchema }),
  /** Writes the file of a list, byte by byte, where the person wants it; null when they cancelled. */
  'tenants.saveList': defineCall({ input: z.object({ id: z.number() }), output: z.object({ savedAs: z.string().nullable() }) }),
};
