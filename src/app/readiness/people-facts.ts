import { isDeleted, type Side } from '#core/directory/account.ts';
import type { EnvironmentGiven, PersonFacts } from '#core/readiness/given.ts';
import type { LinkedAccount, LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';

type AccountsOf = EnvironmentGiven['accountsOf'];

/** Of a projection of everybody, whose users stand in the order of these lines. */
export function accountsByPlace(links: readonly LinkWithAccounts[]): AccountsOf {
  return (_sourceKey, _targetKey, place) => {
    const { source, target } = links[place]!;
    return { source, target: target ?? undefined };
  };
}

/** Finds what the directories tell of accounts by their keys: those of the crosswalk at once, any other by a look-up. */
export function accountsByKey({ keys, accounts }: ProjectTables, links: readonly LinkWithAccounts[]): AccountsOf {
  const known: Record<Side, Map<string, LinkedAccount>> = { source: new Map(), target: new Map() };
  for (const { source, target } of links) {
    known.source.set(source.key, source);
    if (target) known.target.set(target.key, target);
  }
  const find = (side: Side, key: string): PersonFacts | undefined => {
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
  return (sourceKey, targetKey) => ({
    source: sourceKey === null ? undefined : find('source', sourceKey),
    target: find('target', targetKey),
  });
}
