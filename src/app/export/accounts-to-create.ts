import type { AccountToCreate } from '#core/deliverables/bulk-create-csv.ts';
import { proposeUpns } from '#core/mapping/propose-upns.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** The accounts that people marked to be created in the target tenant, in order of name, and the domain of the sign-in names proposed. */
export function accountsToCreate({ accounts, keys, links }: ProjectTables): { accounts: AccountToCreate[]; domain: string | null } {
  const fields = links.excludedFor('create-in-target').flatMap((id) => accounts.read(id)?.fields ?? []);
  const domain = accounts.homeDomain('target');
  const isTaken = (upn: string): boolean => ['upn', 'mail'].some((kind) => keys.idOf('target', `${kind}:${upn.toLowerCase()}`) !== null);
  const upns = domain === null ? fields.map(() => null) : proposeUpns(fields, domain, isTaken);
  return { accounts: fields.map((some, n) => ({ fields: some, upn: upns[n] ?? null })), domain };
}
