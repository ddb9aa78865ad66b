import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { findingSchema } from './finding-shapes.ts';
import { nothingSchema } from './shapes.ts';

/** `sure`: what a person accepted and what the engine is sure of; `likely`: also assigned pairs of at least 50 %. */
export const acceptSchema = z.enum(['sure', 'likely']);
export type Accept = z.infer<typeof acceptSchema>;

/** Which file: that of an environment, or one for everybody (null). */
const fileSchema = z.object({ accept: acceptSchema, environmentId: z.number().nullable().default(null) });

/** The mapping and review files, and what keeps them from being written. */
export const exportCalls = {
  /** What `usermapping.csv` would hold now, what blocks it and what a person should know. */
  'export.preview': defineCall({
    input: fileSchema,
    output: z.object({
      lines: z.number(),
      /** Users in scope: the lines and those left out add up to them. */
      users: z.number(),
      /** The first ten, as they will be written. */
      sample: z.array(z.string()),
      /** Users in scope who will not be in the file, by reason. */
      leftOut: z.object({
        undecided: z.number(),
        withoutTarget: z.number(),
        notInDirectory: z.number(),
        excluded: z.number(),
        refused: z.number(),
      }),
      findings: z.array(findingSchema),
    }),
  }),
  /** Writes `usermapping.csv` where the person wants it; null when they cancelled. Refused with `blocked`. */
  'export.mapping': defineCall({
    input: fileSchema,
    output: z.object({ savedAs: z.string().nullable(), lines: z.number(), sha256: z.string() }),
  }),
  /** Writes `review.csv`, one row per source account, where the person wants it; null when they cancelled. */
  'export.review': defineCall({
    input: z.object({ accept: acceptSchema }),
    output: z.object({ savedAs: z.string().nullable(), lines: z.number() }),
  }),
  /** The accounts that people marked to be created in the target tenant. */
  'export.createPreview': defineCall({
    input: nothingSchema,
    output: z.object({
      accounts: z.number(),
      /** The domain of the sign-in names proposed; null where the target tenant has none. */
      domain: z.string().nullable(),
      /** How many have no proposal, so that a person has to give them a name. */
      withoutUpn: z.number(),
      /** The first five. */
      sample: z.array(z.object({ name: z.string(), upn: z.string().nullable() })),
    }),
  }),
  /** Writes them as a file for Entra's bulk create where the person wants it; null when they cancelled. */
  'export.createList': defineCall({
    input: nothingSchema,
    output: z.object({ savedAs: z.string().nullable(), lines: z.number() }),
  }),
};
