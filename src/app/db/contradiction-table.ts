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
  /** Notes what a step of the log says of whose word counts; `importId` null: the rule's. */
  addPreference(step: number, side: Side, said: Omit<FieldPreference, 'importId'> & { readonly importId: number | null }): void;
  /** Of whose word a step of the log spoke; null: of nobody's, or of a file that is gone. */
  preferenceOf(step: number): (Omit<FieldPreference, 'importId'> & { readonly side: Side }) | null;
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
     AND field = ? AND winner = ? AND loser = ? ORDER BY account.search, account.id, loser_row LIMIT ? OFFSET ?`,
  );
  const accountsIn = db.prepare<[Side, string], number>(`SELECT DISTINCT account_id ${FROM} AND field = ?`).pluck();
  const preferences = db.prepare<[Side], { field: AccountField; accountId: number; importId: number }>(
    // SQLite takes the file from the row of the maximum.
    `SELECT field, accountId, importId FROM (
       SELECT field, account_id AS accountId, import_id AS importId, max(said.step) FROM field_preference AS said
       JOIN step_state AS state ON state.step = said.step
       WHERE side = ? AND state.state = 'done' GROUP BY field, account_id)
     WHERE importId IS NOT NULL ORDER BY field, accountId`,
  );
  const prefer = db.prepare('INSERT INTO field_preference (step, side, field, account_id, import_id) VALUES (?, ?, ?, ?, ?)');
  const saidIn = db.prepare<[number], { side: Side; field: AccountField; accountId: number }>(
    'SELECT side, field, account_id AS accountId FROM field_preference WHERE step = ?',
  );
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
    preferences: (side) => preferences.all(side).map((each) => ({ ...each, accountId: orNull(each.accountId) })),
    addPreference: (step, side, { field, accountId, importId }) => void prefer.run(step, side, field, accountId ?? 0, importId),
    preferenceOf: (step) => {
      const said = saidIn.get(step);
      return said ? { ...said, accountId: orNull(said.accountId) } : null;
    },
    passOn: (fromImport, toImport) => void passOn.run(toImport, fromImport),
  };
}

/** In the table, 0 stands for every account. */
function orNull(accountId: number): number | null {
  return accountId === 0 ? null : accountId;
}
