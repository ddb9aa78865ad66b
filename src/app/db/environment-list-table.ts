import type { Fault } from '#core/directory/fault.ts';
import type { LeftOutReason, UserAccess } from '#core/mapping/environment.ts';
import type { Db } from './connect.ts';
import { parseReadWith, printReadWith, type ReadWith } from './read-with.ts';

/** Which view of users a list was exported from; `all`: the access mode of each record tells. */
export const LIST_VIEWS = ['full', 'administrative', 'all'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** A user list that was imported for an environment. */
export interface EnvironmentList {
  readonly id: number;
  readonly environmentId: number;
  readonly view: ListView;
  readonly name: string;
  /** What it was recognised as, in words. */
  readonly title: string;
  readonly sha256: string;
  readonly rows: number;
  readonly users: number;
  readonly faults: number;
  readonly importedAt: string;
  /** Null: it is a file of a person, not one that was made of a reading. */
  readonly readWith: ReadWith | null;
}

/** A record of a list. */
export interface ListedUser {
  readonly line: number;
  readonly key: string;
  readonly upnKey: string | null;
  readonly mailKey: string | null;
  readonly upn: string;
  readonly name: string;
  /** Null: the record does not tell, so the view does. */
  readonly access: UserAccess | null;
  readonly leftOut: LeftOutReason | null;
}

export interface EnvironmentListTable {
  /** Of one environment, or of all. */
  list(environmentId?: number): EnvironmentList[];
  /** Begins a list; the one of the same view is gone. Answers its id. */
  begin(list: Pick<EnvironmentList, 'environmentId' | 'view' | 'name' | 'importedAt'>): number;
  addUser(listId: number, user: ListedUser): void;
  addFault(listId: number, seq: number, fault: Fault): void;
  faults(listId: number, offset: number, limit: number): Fault[];
  finish(listId: number, end: Pick<EnvironmentList, 'title' | 'sha256' | 'rows' | 'users' | 'faults' | 'readWith'>): void;
  remove(listId: number): void;
  /** The records of all lists of an environment, full access first, then in the order of the file. */
  users(environmentId: number): (ListedUser & { readonly view: ListView })[];
}

const COLUMNS = `id, environment_id AS environmentId, view, name, title, sha256, row_count AS rows, user_count AS users,
  fault_count AS faults, imported_at AS importedAt, read_with AS readWith`;

type ListRecord = Omit<EnvironmentList, 'readWith'> & { readonly readWith: string | null };

type UserTuple = [
  line: number,
  key: string,
  upnKey: string | null,
  mailKey: string | null,
  upn: string,
  name: string,
  access: UserAccess | null,
  leftOut: LeftOutReason | null,
  view: ListView,
];

export function environmentListTable(db: Db): EnvironmentListTable {
  const all = db.prepare<[], ListRecord>(`SELECT ${COLUMNS} FROM environment_list ORDER BY environment_id, view`);
  const of = db.prepare<[number], ListRecord>(`SELECT ${COLUMNS} FROM environment_list WHERE environment_id = ? ORDER BY view`);
  const dropView = db.prepare('DELETE FROM environment_list WHERE environment_id = ? AND view = ?');
  const insert = db.prepare(
    `INSERT INTO environment_list (environment_id, view, name, title, sha256, row_count, user_count, fault_count, imported_at)
     VALUES (?, ?, ?, '', '', 0, 0, 0, ?)`,
  );
  const insertUser = db.prepare(
    'INSERT INTO environment_user (list_id, line, key, upn_key, mail_key, upn, name, access, left_out) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertFault = db.prepare(
    'INSERT INTO environment_list_fault (list_id, seq, line, column_name, code, value, remedy, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const faults = db.prepare<[number, number, number], Fault>(
    `SELECT line, column_name AS "column", code, value, remedy, message FROM environment_list_fault
     WHERE list_id = ? ORDER BY seq LIMIT ? OFFSET ?`,
  );
  const finish = db.prepare(
    'UPDATE environment_list SET title = ?, sha256 = ?, row_count = ?, user_count = ?, fault_count = ?, read_with = ? WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM environment_list WHERE id = ?');
  const users = db
    .prepare<[number], UserTuple>(
      `SELECT line, key, upn_key, mail_key, upn, user.name, access, left_out, view
       FROM environment_list AS list JOIN environment_user AS user ON user.list_id = list.id
       WHERE environment_id = ? ORDER BY CASE view WHEN 'full' THEN 0 WHEN 'all' THEN 1 ELSE 2 END, line`,
    )
    .raw();
  return {
    list: (environmentId) => (environmentId === undefined ? all.all() : of.all(environmentId)).map(toList),
    begin: ({ environmentId, view, name, importedAt }) => {
      dropView.run(environmentId, view);
      return Number(insert.run(environmentId, view, name, importedAt).lastInsertRowid);
    },
    addUser: (listId, user) =>
      void insertUser.run(listId, user.line, user.key, user.upnKey, user.mailKey, user.upn, user.name, user.access, user.leftOut),
    addFault: (listId, seq, fault) =>
      void insertFault.run(listId, seq, fault.line, fault.column, fault.code, fault.value, fault.remedy, fault.message),
    faults: (listId, offset, limit) => faults.all(listId, limit, offset),
    finish: (listId, { title, sha256, rows, users: many, faults: wrong, readWith }) =>
      void finish.run(title, sha256, rows, many, wrong, printReadWith(readWith), listId),
    remove: (listId) => void remove.run(listId),
    users: (environmentId) =>
      users.all(environmentId).map(([line, key, upnKey, mailKey, upn, name, access, leftOut, view]) => ({
        line,
        key,
        upnKey,
        mailKey,
        upn,
        name,
        access,
        leftOut,
        view,
      })),
  };
}

function toList({ readWith, ...list }: ListRecord): EnvironmentList {
  return { ...list, readWith: parseReadWith(readWith) };
}
