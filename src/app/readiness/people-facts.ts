import { isDeleted, type Side } from '#core/directory/account.ts';
import type { PersonFacts } from '#core/readiness/given.ts';
import type { LinkedAccount, LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Finds what the directories tell of an account by its key: those of the crosswalk at once, any other by a look-up. */
export function peopleFacts(
  { keys, accounts }: ProjectTables,
  links: readonly LinkWithAccounts[],
): (side: Side, key: string) => PersonFacts | undefined {
  const known: Record<Side, Map<string, LinkedAccount>> = { source: new Map(), target: new Map() };
  for (const { source, target } of links) {
    known.source.set(source.key, source);
    if (target) known.target.set(target.key, target);
  }
  return (side, key) => {
    const linked = known[side].get(key);
    if (linked) return linked;
    const id = keys.idOf(side, key);
    const account = id === null ? null : accounts.read(id);
    if (!account) return undefined;
    const { fields, kind } = account;
    return {
      upn: fields.userPrincipalName ?? '',
      kind,
      enabled: fields.accountEnabled ?? null,
      licensed: fields.licensed ?? null,
      deleted: isDeleted(fields),
    };
  };
}
