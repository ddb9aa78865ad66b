import type { Account, AccountField, AccountFields, AccountKind, Side } from '#core/directory/account.ts';
import type { Party } from '#contract/calls/shapes.ts';
import type { Db } from './connect.ts';
import { searchText } from './search-text.ts';

/** The columns a `Party` is made of; `party` is the alias of the account table in the query. */
export const PARTY_COLUMNS = 'party.id, party.upn, party.display_name, party.kind, party.enabled, party.department, party.job_title';

export interface PartyRecord {
  readonly id: number;
  readonly upn: string;
  readonly display_name: string;
  readonly kind: AccountKind;
  readonly enabled: 0 | 1 | null;
  readonly department: string;
  readonly job_title: string;
}

export function toParty(record: PartyRecord): Party {
  return {
    id: record.id,
    upn: record.upn,
    displayName: record.display_name,
    kind: record.kind,
    enabled: record.enabled === null ? null : record.enabled === 1,
    department: record.department,
    jobTitle: record.job_title,
  };
}

/** An account with its id in the open project. */
export interface StoredAccount extends Account {
  readonly id: number;
}

export interface AccountTable {
  add(side: Side, account: Account): number;
  replace(id: number, account: Account): void;
  read(id: number): StoredAccount | null;
  party(id: number): Party | null;
  /** All accounts of a side, in order of their keys. */
  list(side: Side): StoredAccount[];
  ids(side: Side): number[];
  count(side: Side): number;
  /** How many accounts of a side are of each kind. */
  kinds(side: Side): Partial<Record<AccountKind, number>>;
  /** The domains of a side's user principal names, most frequent first. */
  domains(side: Side): string[];
  /** Removes the accounts that no file tells of any more. */
  removeOrphans(side: Side): void;
  /** Takes blank fields that a file turned out not to tell out of the accounts that only it told of. */
  forgetBlank(importId: number, fields: readonly AccountField[]): void;
  /** Target accounts that hold all of the words, the ones whose name starts with the first word first. */
  search(side: Side, words: string, limit: number): Party[];
  addKey(side: Side, key: string, accountId: number): void;
  forgetKeys(accountId: number): void;
  idOfKey(side: Side, key: string): number | null;
  /** The account whose key starts so, or null; the first one in order of the keys. */
  idOfKeyPrefix(side: Side, prefix: string): number | null;
  /** Every key an account has been known by. */
  keysOf(accountId: number): string[];
}

interface AccountRecord {
  readonly id: number;
  readonly key: string;
  readonly kind: AccountKind;
  readonly fields: string;
}

const WHOLE = 'id, key, kind, fields FROM account JOIN account_fields ON account_id = id';

export function accountTable(db: Db): AccountTable {
  const insert = db.prepare(
    `INSERT INTO account (side, key, upn, display_name, kind, enabled, department, job_title, sort_name, search)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putFields = db.prepare('INSERT OR REPLACE INTO account_fields (account_id, fields) VALUES (?, ?)');
  const update = db.prepare(
    `UPDATE account SET key = ?, upn = ?, display_name = ?, kind = ?, enabled = ?, department = ?, job_title = ?,
       sort_name = ?, search = ? WHERE id = ?`,
  );
  const one = db.prepare<[number], AccountRecord>(`SELECT ${WHOLE} WHERE id = ?`);
  const party = db.prepare<[number], PartyRecord>(`SELECT ${PARTY_COLUMNS} FROM account AS party WHERE id = ?`);
  const all = db.prepare<[Side], AccountRecord>(`SELECT ${WHOLE} WHERE side = ? ORDER BY key`);
  const ids = db.prepare<[Side], number>('SELECT id FROM account WHERE side = ? ORDER BY key').pluck();
  const count = db.prepare<[Side], number>('SELECT count(*) FROM account WHERE side = ?').pluck();
  const kinds = db.prepare<[Side], { kind: AccountKind; count: number }>(
    'SELECT kind, count(*) AS count FROM account WHERE side = ? GROUP BY kind ORDER BY kind',
  );
  const domains = db
    .prepare<[Side], string>(
      `SELECT lower(substr(upn, instr(upn, '@') + 1)) AS domain FROM account
       WHERE side = ? AND instr(upn, '@') > 0 GROUP BY domain ORDER BY count(*) DESC, domain LIMIT 20`,
    )
    .pluck();
  const removeOrphans = db.prepare(
    'DELETE FROM account WHERE side = ? AND NOT EXISTS (SELECT 1 FROM import_row WHERE account_id = account.id)',
  );
  const insertKey = db.prepare('INSERT OR IGNORE INTO account_key (side, key, account_id) VALUES (?, ?, ?)');
  const byKey = db.prepare<[Side, string], number>('SELECT account_id FROM account_key WHERE side = ? AND key = ?').pluck();
  const byPrefix = db
    .prepare<[Side, string, string], number>(
      'SELECT account_id FROM account_key WHERE side = ? AND key >= ? AND key < ? ORDER BY key LIMIT 1',
    )
    .pluck();
  const forgetKeys = db.prepare('DELETE FROM account_key WHERE account_id = ?');
  const keys = db.prepare<[number], string>('SELECT key FROM account_key WHERE account_id = ? ORDER BY key').pluck();
  const search = db.prepare<[Side, string, string, number], PartyRecord>(
    `SELECT ${PARTY_COLUMNS} FROM account AS party
     WHERE side = ? AND (SELECT count(*) = 0 FROM json_each(?) AS word WHERE instr(party.search, word.value) = 0)
     ORDER BY instr(party.sort_name, ?) <> 1, party.sort_name, party.id LIMIT ?`,
  );
  return {
    add: (side, account) => {
      const id = Number(insert.run(side, account.key, ...columnsOf(account)).lastInsertRowid);
      putFields.run(id, JSON.stringify(account.fields));
      return id;
    },
    replace: (id, account) => {
      update.run(account.key, ...columnsOf(account), id);
      putFields.run(id, JSON.stringify(account.fields));
    },
    read: (id) => {
      const record = one.get(id);
      return record ? toAccount(record) : null;
    },
    party: (id) => {
      const record = party.get(id);
      return record ? toParty(record) : null;
    },
    list: (side) => all.all(side).map(toAccount),
    ids: (side) => ids.all(side),
    count: (side) => count.get(side) ?? 0,
    kinds: (side) => Object.fromEntries(kinds.all(side).map(({ kind, count: many }) => [kind, many])),
    domains: (side) => domains.all(side),
    removeOrphans: (side) => void removeOrphans.run(side),
    forgetBlank: (importId, fields) => {
      if (fields.length === 0) return;
      const blank = (field: AccountField): string =>
        `CASE json_type(fields, '$.${field}') WHEN 'null' THEN '$.${field}' ELSE '$.nothing' END`;
      const remove = fields.map(blank).join(', ');
      db.prepare(
        `UPDATE account_fields SET fields = json_remove(fields, ${remove}) WHERE account_id IN (SELECT account_id FROM import_row WHERE import_id = ?)
         AND NOT EXISTS (SELECT 1 FROM import_row WHERE account_id = account_fields.account_id AND import_id <> ?)`,
      ).run(importId, importId);
    },
    search: (side, words, limit) => {
      const wanted = searchText([words]).split(' ').filter(Boolean);
      return search.all(side, JSON.stringify(wanted), wanted[0] ?? '', limit).map(toParty);
    },
    addKey: (side, key, accountId) => void insertKey.run(side, key, accountId),
    forgetKeys: (accountId) => void forgetKeys.run(accountId),
    idOfKey: (side, key) => byKey.get(side, key) ?? null,
    idOfKeyPrefix: (side, prefix) => byPrefix.get(side, prefix, `${prefix}\u{10ffff}`) ?? null,
    keysOf: (accountId) => keys.all(accountId),
  };
}

function columnsOf(account: Account): unknown[] {
  const { fields } = account;
  const enabled = fields.accountEnabled ?? null;
  const name = fields.displayName ?? '';
  return [
    fields.userPrincipalName ?? '',
    name,
    account.kind,
    enabled === null ? null : Number(enabled),
    fields.department ?? '',
    fields.jobTitle ?? '',
    searchText([name || (fields.userPrincipalName ?? '')]),
    searchText([name, fields.userPrincipalName, fields.mail, fields.department, fields.jobTitle, ...(fields.proxyAddresses ?? [])]),
  ];
}

function toAccount(record: AccountRecord): StoredAccount {
  return { id: record.id, key: record.key, kind: record.kind, fields: JSON.parse(record.fields) as AccountFields };
}
