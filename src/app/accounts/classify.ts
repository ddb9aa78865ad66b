import type { AccountKind } from '#core/directory/account.ts';
import type { Classification } from '#core/mapping/decision.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/**
 * Says what accounts are, as one step of the log; null lets their fields say it again. Accounts that
 * are so already are left alone. Answers how many changed.
 */
export function classify(tables: ProjectTables, ids: readonly number[], kind: AccountKind | null, by: string, at: string): number {
  const { accounts, accountList, decisions, meta } = tables;
  return tables.transact(() => {
    const entries: Classification[] = [];
    for (const id of ids) {
      const account = accountList.identity(id);
      if (account === null) throw new AppError('not-found', texts.review.oneAccountGone);
      const next = kind ?? account.classifiedAs;
      if (account.kind === next) continue;
      entries.push({ act: 'classify', side: account.side, key: account.key, kind: next === account.classifiedAs ? null : next });
      accounts.setKind(id, next);
    }
    if (entries.length === 0) return 0;
    decisions.append(entries, by, at);
    meta.setPairingStale(true);
    meta.nextRevision();
    return entries.length;
  });
}

/** Brings the kinds of accounts up to date after a step of the log was undone or redone. Call inside its transaction. */
export function reclassify(tables: ProjectTables, step: number): void {
  const { accounts, accountList, decisions, keys, meta } = tables;
  if (!decisions.isClassification(step)) return;
  for (const side of ['source', 'target'] as const) {
    const former = accountList.reclassify(step, side);
    const standing = former.length > 0 ? decisions.classified(side) : null;
    for (const key of former) {
      const id = keys.idOf(side, key);
      const account = id === null ? null : accountList.identity(id);
      if (id !== null && account !== null) accounts.setKind(id, standing?.get(key) ?? account.classifiedAs);
    }
  }
  meta.setPairingStale(true);
}
