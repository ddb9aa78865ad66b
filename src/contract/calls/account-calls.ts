import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { accountKindSchema, partySchema, sideSchema } from './shapes.ts';

/** States of an account that stand beside its kind, as far as the files tell. */
export const ACCOUNT_STATES = ['enabled', 'disabled', 'licensed', 'unlicensed', 'deleted', 'no-upn', 'corrected'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
const stateSchema = z.enum(ACCOUNT_STATES);

const filterSchema = z.object({
  side: sideSchema,
  /** Empty: any. */
  kinds: z.array(accountKindSchema),
  /** All of them must hold. */
  states: z.array(stateSchema),
  search: z.string().max(200),
});
export type AccountFilter = z.infer<typeof filterSchema>;

const accountRowSchema = z.object({
  party: partySchema,
  /** On which evidence it is of its kind, one sentence. */
  because: z.string(),
  states: z.array(stateSchema),
  /** What Crosswalk would call it; differs from the party's kind where a person corrected it. */
  classifiedAs: accountKindSchema,
});
export type AccountRow = z.infer<typeof accountRowSchema>;

/** The accounts of a side, what they are taken for and why, and correcting that. */
export const accountCalls = {
  'accounts.list': defineCall({
    input: z.object({ filter: filterSchema }),
    output: z.object({
      /** In order of their names, as `packIds` packs them; rows are asked for by id as they come into view. */
      ids: z.string(),
      /** What the search and the other of the two facets leave. */
      kinds: z.partialRecord(accountKindSchema, z.number()),
      states: z.partialRecord(stateSchema, z.number()),
    }),
  }),
  'accounts.rows': defineCall({
    input: z.object({ ids: z.array(z.number()).max(500) }),
    output: z.object({ rows: z.array(accountRowSchema) }),
  }),
  /** Says what accounts are, whatever Crosswalk takes them for, as one step that undo takes back; null: as classified again. */
  'accounts.classify': defineCall({
    input: z.object({ ids: z.array(z.number()).min(1).max(500_000), kind: accountKindSchema.nullable() }),
    output: z.object({ changed: z.number() }),
  }),
};
