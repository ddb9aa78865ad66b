import type { AccountKind } from '#core/directory/account.ts';
import type { Party } from '#contract/calls/shapes.ts';

/** The columns a `Party` is made of; `party` is the alias of the account table in the query. */
export const PARTY_COLUMNS = 'party.id, party.upn, party.display_name, party.kind, party.enabled, party.department, party.job_title';

export interface PartyRecord {
  readonly id: number;
  readonly upn: string;
  readonly display_name: string;
  readonly kind: AccountKind;
  readonly enabled: 0 | 1 | null;
  readonly department: string;
  readonly job_title: string;
}

export function toParty(record: PartyRecord): Party {
  return {
    id: record.id,
    upn: record.upn,
    displayName: record.display_name,
    kind: record.kind,
    enabled: record.enabled === null ? null : record.enabled === 1,
    department: record.department,
    jobTitle: record.job_title,
  };
}
