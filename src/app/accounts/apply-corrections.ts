import type { Side } from '#core/directory/account.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Gives the accounts of a side the kinds that people said they are. Call after accounts were settled, inside the transaction. */
export function applyCorrections({ decisions, keys, accounts }: ProjectTables, side: Side): void {
  for (const [key, kind] of decisions.classified(side)) {
    const id = keys.idOf(side, key);
    if (id !== null && kind !== null) accounts.setKind(id, kind);
  }
}
