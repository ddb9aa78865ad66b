import type { AccountFields, Side } from '#core/directory/account.ts';
import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import type { LinkedAccount, LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** The fields of an account by its key; null for one that nobody is mapped from or to. */
export type FieldsOf = (side: Side, key: string) => AccountFields | null;

/** Accounts read between two pauses. */
const BATCH = 2000;

/**
 * Reads all that the files tell of mapped people on both sides, in the order of the files, which is many times quicker
 * than in that of names. Pauses on the way.
 */
export function* fieldsOfMapped(
  tables: ProjectTables,
  projections: readonly EnvironmentProjection[],
  links: readonly LinkWithAccounts[],
): Generator<void, FieldsOf> {
  const { accounts, keys, rows, imports } = tables;
  const linked: Record<Side, Map<string, LinkedAccount & { readonly id: number }>> = { source: new Map(), target: new Map() };
  for (const { sourceId, source, targetId, target } of links) {
    linked.source.set(source.key, { ...source, id: sourceId });
    if (target && targetId !== null) linked.target.set(target.key, { ...target, id: targetId });
  }
  const fields: Record<Side, Map<string, AccountFields>> = { source: new Map(), target: new Map() };
  const keyOfRow = new Map<number, readonly [Side, string]>();
  const want = (side: Side, key: string): void => {
    const account = linked[side].get(key);
    if (account && account.rowId !== null) keyOfRow.set(account.rowId, [side, key]);
    else if (!fields[side].has(key)) {
      const id = account?.id ?? keys.idOf(side, key);
      fields[side].set(key, (id === null ? null : accounts.read(id)?.fields) ?? {});
    }
  };
  for (const { users } of projections) {
    for (const { sourceKey, outcome } of users) {
      if (outcome.is !== 'mapped') continue;
      if (sourceKey !== null) want('source', sourceKey);
      want('target', outcome.targetKey);
    }
  }
  const read = rows.reader(new Map(imports.list().map(({ id, untold }) => [id, untold])));
  const inFiles = Float64Array.from(keyOfRow.keys()).sort();
  for (const [at, row] of inFiles.entries()) {
    if (at % BATCH === 0) yield;
    const [side, key] = keyOfRow.get(row)!;
    fields[side].set(key, read(row)?.fields ?? {});
  }
  return (side, key) => fields[side].get(key) ?? null;
}
