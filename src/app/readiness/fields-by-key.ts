import type { Side } from '#core/directory/account.ts';
import type { MovedFields, PairFields } from '../export/pair-fields.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** What of an account its move asks for, by its key; null for one that is in no file. */
export type FieldsOf = (side: Side, key: string) => MovedFields | null;

/** Finds what the files tell of an account: of those of the pairs at once, of any other, whom an exception names, by a look-up. */
export function fieldsByKey({ keys, accounts }: ProjectTables, links: readonly LinkWithAccounts[], fields: PairFields): FieldsOf {
  const idOf: Record<Side, Map<string, number>> = { source: new Map(), target: new Map() };
  for (const { sourceId, source, targetId, target } of links) {
    if (target === null || targetId === null) continue;
    idOf.source.set(source.key, sourceId);
    idOf.target.set(target.key, targetId);
  }
  return (side, key) => {
    const known = idOf[side].get(key);
    if (known !== undefined) return fields.get(known) ?? null;
    const id = keys.idOf(side, key);
    return (id === null ? null : accounts.read(id)?.fields) ?? null;
  };
}
