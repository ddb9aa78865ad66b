import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { nothingSchema } from './shapes.ts';
import { changeCountsSchema } from './signoff-calls.ts';

/** Id of a tenant, as the admin centers show it; null: nobody gave one. */
const tenantIdSchema = z.guid().nullable();
const tenantIdsSchema = z.object({ source: tenantIdSchema, target: tenantIdSchema });

const fileSchema = z.object({ path: z.string(), sha256: z.string(), size: z.number() });

/** What a delivery would hold, and writing it. */
export const deliverCalls = {
  /** What would be handed over, and what keeps it from being written. */
  'deliver.preview': defineCall({
    input: nothingSchema,
    output: z.object({
      /** The host can save a folder; otherwise it is a zip. */
      folder: z.boolean(),
      /** The last revision, if there is one; what stands now can be delivered without. */
      revision: z.object({ number: z.number(), signed: z.boolean() }).nullable(),
      /** How many people differ now from that revision: files written from it are stale. Null while that has not been found out. */
      standing: z.object({ number: z.number(), changes: changeCountsSchema }).nullable(),
      /** Why what stands now cannot be written; null when it can. */
      blocker: z.string().nullable(),
      /** Paths in the package, in the order they are written. */
      files: z.array(z.string()),
      /** As the last delivery used them, else as sign-in found them. */
      tenantIds: tenantIdsSchema,
    }),
  }),
  /** Writes everything that is handed over into one folder or zip where the person wants it; null when they cancelled. Refused with `blocked`. */
  'deliver.write': defineCall({
    input: z.object({
      /** Null: what stands now, which nobody froze. */
      revision: z.number().nullable(),
      as: z.enum(['folder', 'zip']),
      tenantIds: tenantIdsSchema,
    }),
    output: z.object({
      savedAs: z.string().nullable(),
      digest: z.string(),
      files: z.array(fileSchema),
      /** Lines that other tools would refuse, the first hundred, and how many there are. */
      refused: z.array(z.object({ path: z.string(), source: z.string(), message: z.string() })),
      refusedCount: z.number(),
    }),
  }),
};
