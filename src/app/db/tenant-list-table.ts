import type { Side } from '#core/directory/account.ts';
import type { EnvironmentFacts } from '#core/mapping/environment.ts';
import type { Db } from './connect.ts';
import { parseReadWith, printReadWith, type ReadWith } from './read-with.ts';

/** What a tenant's lists are of. */
export type ListedThing = 'licences' | 'environments';

/** An environment of the project that a list changed. */
export interface OverwrittenEnvironment {
  readonly id: number;
  readonly before: EnvironmentFacts;
  readonly after: EnvironmentFacts;
}

/** A list that was taken in. */
export interface TenantList {
  readonly id: number;
  readonly side: Side;
  readonly what: ListedThing;
  /** Of the file. */
  readonly name: string;
  readonly tenantId: string | null;
  readonly tenantName: string | null;
  readonly sha256: string;
  readonly rows: number;
  /** Null: it is a file of a person, not one that was made of a reading. */
  readonly readWith: ReadWith | null;
  readonly takenAt: string;
  readonly by: string;
  readonly overwrote: readonly OverwrittenEnvironment[];
  readonly takenBackAt: string | null;
  readonly takenBackBy: string | null;
}

export interface TenantListTable {
  /** Answers the id. */
  add(list: Omit<TenantList, 'id' | 'takenBackAt' | 'takenBackBy'>, content: Uint8Array): number;
  /** The list that counts; null: none. */
  standing(side: Side, what: ListedThing): TenantList | null;
  /** Newest first. */
  history(side: Side, what: ListedThing): TenantList[];
  find(id: number): TenantList | null;
  /** The file, byte by byte. */
  content(id: number): Uint8Array;
  takeBack(id: number, by: string, at: string): void;
}

type ListRecord = Omit<TenantList, 'readWith' | 'overwrote'> & { readonly readWith: string | null; readonly overwrote: string };

const COLUMNS = `id, side, what, name, tenant_id AS tenantId, tenant_name AS tenantName, sha256, row_count AS rows, read_with AS readWith,
  taken_at AS takenAt, by, overwrote, taken_back_at AS takenBackAt, taken_back_by AS takenBackBy`;

export function tenantListTable(db: Db): TenantListTable {
  const insert = db.prepare(
    `INSERT INTO tenant_list (side, what, name, tenant_id, tenant_name, sha256, content, row_count, read_with, taken_at, by, overwrote)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const history = db.prepare<[Side, ListedThing], ListRecord>(
    `SELECT ${COLUMNS} FROM tenant_list WHERE side = ? AND what = ? ORDER BY id DESC`,
  );
  const standing = db.prepare<[Side, ListedThing], ListRecord>(
    `SELECT ${COLUMNS} FROM tenant_list WHERE side = ? AND what = ? AND taken_back_at IS NULL ORDER BY id DESC LIMIT 1`,
  );
  const find = db.prepare<[number], ListRecord>(`SELECT ${COLUMNS} FROM tenant_list WHERE id = ?`);
  const content = db.prepare<[number], Uint8Array>('SELECT content FROM tenant_list WHERE id = ?').pluck();
  const takeBack = db.prepare('UPDATE tenant_list SET taken_back_at = ?, taken_back_by = ? WHERE id = ?');
  const one = (record: ListRecord | undefined): TenantList | null => (record ? toList(record) : null);
  return {
    add: ({ side, what, name, tenantId, tenantName, sha256, rows, readWith, takenAt, by, overwrote }, bytes) =>
      Number(
        insert.run(
          side,
          what,
          name,
          tenantId,
          tenantName,
          sha256,
          bytes,
          rows,
          printReadWith(readWith),
          takenAt,
          by,
          JSON.stringify(overwrote),
        ).lastInsertRowid,
      ),
    standing: (side, what) => one(standing.get(side, what)),
    history: (side, what) => history.all(side, what).map(toList),
    find: (id) => one(find.get(id)),
    content: (id) => content.get(id) ?? new Uint8Array(),
    takeBack: (id, by, at) => void takeBack.run(at, by, id),
  };
}

function toList({ readWith, overwrote, ...list }: ListRecord): TenantList {
  return { ...list, readWith: parseReadWith(readWith), overwrote: JSON.parse(overwrote) as OverwrittenEnvironment[] };
}
