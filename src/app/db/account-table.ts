import type { Account, AccountField, AccountFields, AccountKind, Side } from '#core/directory/account.ts';
import type { AccountIdentity } from '#core/directory/account-identity.ts';
import type { Statement } from 'better-sqlite3';
import type { Party } from '#contract/calls/shapes.ts';
import { OWN_COLUMNS, ownValues, SHARED_COLUMNS, sharedValues, type AccountColumns } from './account-columns.ts';
import { CACHE, type Db } from './connect.ts';
import { flushEarly } from './flush-early.ts';
import { importBlockTable, type ReadRow } from './import-block-table.ts';
import { PARTY_COLUMNS, toParty, type PartyRecord } from './party-record.ts';
import { suspendIndexes } from './suspended-indexes.ts';

/** An account with its id in the open project. */
export interface StoredAccount extends Account {
  readonly id: number;
}

export interface AccountTable {
  /** The id the next account will have. */
  nextId(): number;
  /**
   * Lets many accounts be added at once: their indexes go until `resumeIndexes`, which makes them several
   * times quicker than they are kept up to date row by row. Until then every look-up is slow.
   */
  suspendIndexes(): void;
  /** Makes the indexes anew that were suspended, one at a time. */
  resumeIndexes(): Generator<void, void>;
  /** Writes new accounts, numbered from `firstId` on, of each of which one row tells, numbered from `firstRow` on. */
  addAll(firstId: number, side: Side, all: readonly AccountColumns[], firstRow: number): void;
  /**
   * Writes an account anew; it tells of it the one row of that id, or several rows together. Answers
   * the names it had before, null when it has the same ones.
   */
  replace(id: number, columns: AccountColumns, told: number | AccountFields): AccountIdentity | null;
  setKind(id: number, kind: AccountKind): void;
  read(id: number): StoredAccount | null;
  /** A way to read several, each in a part of the time; use it at once only, before anything is written. */
  reader(): (id: number) => StoredAccount | null;
  sideOf(id: number): Side | null;
  party(id: number): Party | null;
  /** All accounts of a side, in order of their keys. */
  list(side: Side): StoredAccount[];
  /** All accounts of a side, one by one, in the order in which they are read quickest. Nothing may be written meanwhile. */
  each(side: Side): Generator<StoredAccount, void>;
  ids(side: Side): number[];
  count(side: Side): number;
  /** How many accounts of a side are of each kind. */
  kinds(side: Side): Partial<Record<AccountKind, number>>;
  /** The domains of a side's user principal names, most frequent first; of some of them only where that will do. */
  domains(side: Side, among?: number): string[];
  /** The domain of most sign-in names of a side, guests aside; null without any. The first in order where several are as frequent. */
  homeDomain(side: Side): string | null;
  remove(id: number): void;
}

interface AccountRecord {
  readonly id: number;
  readonly key: string;
  readonly kind: AccountKind;
  /** Null when several rows tell of it. */
  readonly rowId: number | null;
  /** What several rows say together. */
  readonly merged: string | null;
}

type AccountTuple = [id: number, key: string, kind: AccountKind, rowId: number | null, merged: string | null];

const WHOLE = `account.id, account.key, account.kind, row_id AS rowId, merged.fields AS merged
  FROM account LEFT JOIN account_fields AS merged ON merged.account_id = account.id AND row_id IS NULL`;

/** Cache while many accounts are added, in KiB: what is full is written while the next rows are awaited, not all at the end. */
const CACHE_WHILE_ADDING = 8192;

/** Accounts written by one statement where as many in a row share what many share: a third quicker than one by one. */
const AT_ONCE = 8;

/** Accounts of a side read by one statement: tuples of a whole side live too long to be thrown away cheaply. */
const SLICE = 500;

const WRITTEN = [...SHARED_COLUMNS, ...OWN_COLUMNS];
/** Columns by which an account is found, with an index each. */
const NAME_COLUMNS = new Set(OWN_COLUMNS.slice(0, 3));
const isName = (index: number): boolean => NAME_COLUMNS.has(WRITTEN[index]!);

export function accountTable(db: Db): AccountTable {
  const last = db.prepare<[], number | null>('SELECT max(id) FROM account').pluck();
  const blocks = importBlockTable(db);
  /** What makes the indexes anew that were suspended, also those of a transaction that was taken back since. */
  const suspended: ReturnType<typeof suspendIndexes>[] = [];
  const inserts = new Map<string, Statement>();
  /** Statements that hold what many accounts share as constants: binding a value costs more than writing it. */
  const insertInto = (side: Side, columns: AccountColumns, count: number): Statement => {
    const alike = `${count} ${side} ${columns[0]}`;
    let insert = inserts.get(alike);
    if (insert === undefined) {
      const constants = [side, ...sharedValues(columns)].map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
      const one = `(?, ?, ${constants.join()}, ${OWN_COLUMNS.map(() => '?').join()})`;
      insert = db.prepare(`INSERT INTO account (id, row_id, side, ${WRITTEN.join()}) VALUES ${Array(count).fill(one).join()}`);
      inserts.set(alike, insert);
    }
    return insert;
  };
  const written = db.prepare<[number], unknown[]>(`SELECT row_id, ${WRITTEN.join()} FROM account WHERE id = ?`).raw();
  const updating = (columns: readonly string[]): Statement =>
    db.prepare(`UPDATE account SET row_id = ?, ${columns.map((column) => `${column} = ?`).join()} WHERE id = ?`);
  const update = updating(WRITTEN);
  // Every index of a column that is written at all is written too.
  const updateUnnamed = updating(WRITTEN.filter((column) => !NAME_COLUMNS.has(column)));
  const setRow = db.prepare('UPDATE account SET row_id = ? WHERE id = ?');
  const putMerged = db.prepare(
    'INSERT INTO account_fields (account_id, fields) VALUES (?, ?) ON CONFLICT (account_id) DO UPDATE SET fields = excluded.fields',
  );
  const forgetMerged = db.prepare('DELETE FROM account_fields WHERE account_id = ?');
  const setKind = db.prepare('UPDATE account SET kind = ? WHERE id = ?');
  const one = db.prepare<[number], AccountRecord>(`SELECT ${WHOLE} WHERE account.id = ?`);
  const sideOf = db.prepare<[number], Side>('SELECT side FROM account WHERE id = ?').pluck();
  const party = db.prepare<[number], PartyRecord>(`SELECT ${PARTY_COLUMNS} FROM account AS party WHERE id = ?`);
  const inFiles = db
    .prepare<[Side, number, number], AccountTuple>(`SELECT ${WHOLE} WHERE side = ? AND account.id > ? ORDER BY account.id LIMIT ?`)
    .raw();
  const untold = db.prepare<[], { id: number; untold: string }>("SELECT id, untold FROM import_file WHERE untold <> '[]'");
  const ids = db.prepare<[Side], number>('SELECT id FROM account WHERE side = ? ORDER BY key, id').pluck();
  const count = db.prepare<[Side], number>('SELECT count(*) FROM account WHERE side = ?').pluck();
  const kinds = db.prepare<[Side], { kind: AccountKind; count: number }>(
    'SELECT kind, count(*) AS count FROM account WHERE side = ? GROUP BY kind ORDER BY kind',
  );
  const homeDomain = db
    .prepare<[Side], string>(
      `SELECT substr(upn_key, instr(upn_key, '@') + 1) AS domain FROM account
       WHERE side = ? AND instr(upn_key, '@') > 0 AND instr(upn_key, '#ext#') = 0 GROUP BY domain ORDER BY count(*) DESC, domain LIMIT 1`,
    )
    .pluck();
  const domains = db
    .prepare<[Side, number], string>(
      `SELECT substr(upn_key, instr(upn_key, '@') + 1) AS domain FROM (SELECT upn_key FROM account WHERE side = ? AND upn_key IS NOT NULL LIMIT ?)
       WHERE instr(upn_key, '@') > 0 GROUP BY domain ORDER BY count(*) DESC, domain LIMIT 20`,
    )
    .pluck();
  const remove = db.prepare('DELETE FROM account WHERE id = ?');
  /** Fields that a file turned out not to tell, by file. */
  const readUntold = (): Map<number, AccountField[]> =>
    new Map(untold.all().map((file) => [file.id, JSON.parse(file.untold) as AccountField[]]));
  const toAccount = ({ id, key, kind, merged, rowId }: AccountRecord, read: ReadRow): StoredAccount => {
    const fields = rowId === null ? null : read(rowId)?.fields;
    return { id, key, kind, fields: fields ?? (JSON.parse(merged ?? '{}') as AccountFields) };
  };
  const reader = (): ((id: number) => StoredAccount | null) => {
    const read = blocks.reader(readUntold());
    return (id) => {
      const record = one.get(id);
      return record ? toAccount(record, read) : null;
    };
  };
  // Accounts are numbered as their files tell of them, and rows are read quickest in the order of their files.
  function* each(side: Side): Generator<StoredAccount, void> {
    const read = blocks.reader(readUntold());
    for (let last = 0, some: AccountTuple[]; (some = inFiles.all(side, last, SLICE)).length > 0; last = some.at(-1)![0]) {
      for (const [id, key, kind, rowId, merged] of some) yield toAccount({ id, key, kind, rowId, merged }, read);
    }
  }

  return {
    suspendIndexes: () => {
      db.pragma(`cache_size = ${-CACHE_WHILE_ADDING}`);
      suspended.push(suspendIndexes(db, 'account'));
    },
    *resumeIndexes() {
      if (suspended.length === 0) return;
      flushEarly(db);
      db.pragma(`cache_size = ${-CACHE}`);
      for (const resume of suspended.splice(0)) yield* resume();
    },
    nextId: () => (last.get() ?? 0) + 1,
    addAll: (firstId, side, all, firstRow) => {
      for (let at = 0, count: number; at < all.length; at += count) {
        count = alikeFrom(all, at);
        const values: (string | number | null)[] = [];
        for (let index = at; index < at + count; index++) values.push(firstId + index, firstRow + index, ...ownValues(all[index]!));
        insertInto(side, all[at]!, count).run(values);
      }
    },
    replace: (id, columns, told) => {
      const rowId = typeof told === 'number' ? told : null;
      const [rowBefore, ...before] = written.get(id)!;
      if (typeof told !== 'number') putMerged.run(id, JSON.stringify(told));
      else if (rowBefore === null) forgetMerged.run(id);
      const after = [...sharedValues(columns), ...ownValues(columns)];
      if (after.every((value, index) => value === before[index])) {
        setRow.run(rowId, id);
        return null;
      }
      const named = (value: unknown, index: number): boolean => !isName(index) || value === before[index];
      if (after.every(named)) {
        updateUnnamed.run(rowId, ...after.filter((_, index) => !isName(index)), id);
        return null;
      }
      update.run(rowId, ...after, id);
      const [key, upn, mail] = before.slice(SHARED_COLUMNS.length) as [string, string | null, string | null];
      return { objectId: key.startsWith('id:') ? key.slice(3) : null, upn, mail };
    },
    setKind: (id, kind) => void setKind.run(kind, id),
    read: (id) => reader()(id),
    reader,
    sideOf: (id) => sideOf.get(id) ?? null,
    party: (id) => {
      const record = party.get(id);
      return record ? toParty(record) : null;
    },
    list: (side) => {
      const accounts = new Map<number, StoredAccount>();
      for (const account of each(side)) accounts.set(account.id, account);
      return ids.all(side).map((id) => accounts.get(id)!);
    },
    each,
    ids: (side) => ids.all(side),
    count: (side) => count.get(side) ?? 0,
    kinds: (side) => Object.fromEntries(kinds.all(side).map(({ kind, count: many }) => [kind, many])),
    homeDomain: (side) => homeDomain.get(side) ?? null,
    domains: (side, among = -1) => domains.all(side, among),
    remove: (id) => void remove.run(id),
  };
}

/** How many accounts from `at` on one statement can write: `AT_ONCE` where they share what many share, else one. */
function alikeFrom(all: readonly AccountColumns[], at: number): number {
  for (let index = at; index < at + AT_ONCE; index++) if (all[index]?.[0] !== all[at]![0]) return 1;
  return AT_ONCE;
}
