import { z } from 'zod';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { EXCLUSION_REASONS, LINK_STATES } from '#core/mapping/decision.ts';

/** Shapes that several features share. */
export const sideSchema = z.enum(['source', 'target']);
export const accountKindSchema = z.enum(ACCOUNT_KINDS);
export const linkStateSchema = z.enum(LINK_STATES);
export const exclusionReasonSchema = z.enum(EXCLUSION_REASONS);
export const nothingSchema = z.object({});

/** One account in a list. Ids are those of the open project. */
export const partySchema = z.object({
  id: z.number(),
  upn: z.string(),
  displayName: z.string(),
  kind: accountKindSchema,
  /** null: the files do not say. */
  enabled: z.boolean().nullable(),
  department: z.string(),
  jobTitle: z.string(),
});
export type Party = z.infer<typeof partySchema>;

/** A `Fault` of core. */
export const faultSchema = z.object({
  line: z.number(),
  column: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  remedy: z.enum(['row-left-out', 'value-left-out', 'repaired', 'kept']),
  message: z.string(),
});

/** How the rows of a file were asked for, where it was made of a reading of a tenant; times are ISO 8601, UTC. */
export const readingSchema = z.object({
  /** The address asked, with its words and without any token. */
  query: z.string(),
  begunAt: z.string(),
  readAt: z.string(),
  /** Of the file that was made of the answers. */
  sha256: z.string(),
});

/** How many source accounts stand in each state; they add up to the accounts of the source. */
export const stateCountsSchema = z.record(linkStateSchema, z.number());
export type StateCounts = z.infer<typeof stateCountsSchema>;
