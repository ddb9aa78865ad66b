import type { AccountField, Side } from '#core/directory/account.ts';
import type { Db } from './connect.ts';

/** Two rows that tell different values of one field of an account. Ids are those of import_file and of rows (import_block). */
export interface StoredContradiction {
  readonly field: AccountField;
  readonly winner: number;
  readonly winnerRow: number;
  readonly loser: number;
  readonly loserRow: number;
}

/** Contradictions in one field between the same two files. */
export interface ContradictionGroup {
  readonly field: AccountField;
  readonly winner: number;
  readonly loser: number;
}

/** Whose word a person wants to count on a field. `accountId` null: for every account of the side. */
export interface FieldPreference {
  readonly field: AccountField;
  readonly accountId: number | null;
  readonly importId: number;
}

export interface ContradictionTable {
  /** Puts the contradictions of an account in the place of those known before. */
  replace(accountId: number, contradictions: readonly StoredContradiction[]): void;
  count(side: Side): number;
  /** Groups of a side, those with most accounts first. */
  groups(side: Side): (ContradictionGroup & { readonly accounts: number })[];
  countOf(side: Side, group: ContradictionGroup): number;
  /** In order of the accounts' names. */
  ofGroup(side: Side, group: ContradictionGroup, offset: number, limit: number): (StoredContradiction & { readonly accountId: number })[];
  /** Accounts of a side about which files contradict each other in a field. */
  accountsIn(side: Side, field: AccountField): number[];
  /** What people said of whose word counts on a side. */
  preferences(side: Side): FieldPreference[];
  setPreference(side: Side, field: AccountField, accountId: number | null, importId: number | null): void;
  /** Lets a file inherit what was said of the one whose place it takes. */
  passOn(fromImport: number, toImport: number): void;
}

export function contradictionTable(db: Db): ContradictionTable {
  const forget = db.prepare('DELETE FROM contradiction WHERE account_id = ?');
  const insert = db.prepare(
    'INSERT OR IGNORE INTO contradiction (account_id, field, winner, winner_row, loser, loser_row) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const FROM = 'FROM contradiction JOIN account ON account.id = contradiction.account_id WHERE side = ?';
  const count = db.prepare<[Side], number>(`SELECT count(*) ${FROM}`).pluck();
  const groups = db.prepare<[Side], ContradictionGroup & { accounts: number }>(
    `SELECT field, winner, loser, count(DISTINCT account_id) AS accounts ${FROM} GROUP BY field, winner, loser ORDER BY accounts DESC, field, winner, loser`,
  );
  const countOf = db
    .prepare<[Side, string, number, number], number>(`SELECT count(*) ${FROM} AND field = ? AND winner = ? AND loser = ?`)
    .pluck();
  const ofGroup = db.prepare<[Side, string, number, number, number, number], StoredContradiction & { accountId: number }>(
    `SELECT account_id AS accountId, field, winner, winner_row AS winnerRow, loser, loser_row AS loserRow ${FROM}
     AND field = ? AND winner = ? AND loser = ? ORDER BY account.sort_name, account.id, loser_row LIMIT ? OFFSET ?`,
  );
  const accountsIn = db.prepare<[Side, string], number>(`SELECT DISTINCT account_id ${FROM} AND field = ?`).pluck();
  const preferences = db.prepare<[Side], { field: AccountField; accountId: number; importId: number }>(
    'SELECT field, account_id AS accountId, import_id AS importId FROM field_preference WHERE side = ? ORDER BY field, account_id',
  );
  const prefer = db.prepare(
    `INSERT INTO field_preference (side, field, account_id, import_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (side, field, account_id) DO UPDATE SET import_id = excluded.import_id`,
  );
  const forgetPreference = db.prepare('DELETE FROM field_preference WHERE side = ? AND field = ? AND account_id = ?');
  const passOn = db.prepare('UPDATE field_preference SET import_id = ? WHERE import_id = ?');
  return {
    replace: (accountId, contradictions) => {
      forget.run(accountId);
      for (const each of contradictions) insert.run(accountId, each.field, each.winner, each.winnerRow, each.loser, each.loserRow);
    },
    count: (side) => count.get(side) ?? 0,
    groups: (side) => groups.all(side),
    countOf: (side, { field, winner, loser }) => countOf.get(side, field, winner, loser) ?? 0,
    ofGroup: (side, { field, winner, loser }, offset, limit) => ofGroup.all(side, field, winner, loser, limit, offset),
    accountsIn: (side, field) => accountsIn.all(side, field),
    preferences: (side) => preferences.all(side).map((each) => ({ ...each, accountId: each.accountId === 0 ? null : each.accountId })),
    setPreference: (side, field, accountId, importId) => {
      if (importId === null) forgetPreference.run(side, field, accountId ?? 0);
      else prefer.run(side, field, accountId ?? 0, importId);
    },
    passOn: (fromImport, toImport) => void passOn.run(toImport, fromImport),
  };
}
