import type { Side } from '#core/directory/account.ts';
import type { Db } from './connect.ts';

/** What can be read of a tenant; `targets` is the look at the destinations before an export. */
export type Readable = 'users' | 'licences' | 'environments' | 'environment-users' | 'targets';

/** Names one reading: of what, on which side, and of which environment (empty for none). */
export interface ReadKey {
  readonly side: Side;
  readonly what: Readable;
  readonly scope: string;
}

/** How a reading stands. */
export interface TenantRead extends ReadKey {
  /** `reading`: begun and not finished, whether or not it goes on just now. */
  readonly state: 'reading' | 'complete' | 'refused';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly query: string;
  readonly nextLink: string | null;
  readonly deltaLink: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly missing: string | null;
  readonly sha256: string | null;
  /** JSON. */
  readonly result: string | null;
}

export interface TenantReadTable {
  find(key: ReadKey): TenantRead | null;
  list(): TenantRead[];
  /** Keeps how a reading stands now. */
  save(read: TenantRead): void;
  /** Adds the next page. */
  addPage(key: ReadKey, body: string): void;
  pages(key: ReadKey): Iterable<string>;
  hasPages(key: ReadKey): boolean;
  dropPages(key: ReadKey): void;
  /** Forgets all that was read of a side. */
  forget(side: Side): void;
}

interface ReadRecord {
  readonly side: Side;
  readonly what: Readable;
  readonly scope: string;
  readonly state: TenantRead['state'];
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly query: string;
  readonly next_link: string | null;
  readonly delta_link: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly missing: string | null;
  readonly sha256: string | null;
  readonly result: string | null;
}

export function tenantReadTable(db: Db): TenantReadTable {
  const find = db.prepare<[Side, Readable, string], ReadRecord>('SELECT * FROM tenant_read WHERE side = ? AND what = ? AND scope = ?');
  const list = db.prepare<[], ReadRecord>('SELECT * FROM tenant_read ORDER BY side, what, scope');
  const save = db.prepare(
    `INSERT INTO tenant_read (side, what, scope, state, started_at, finished_at, query, next_link, delta_link, done, total, missing, sha256, result)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (side, what, scope) DO UPDATE SET state = excluded.state, started_at = excluded.started_at,
       finished_at = excluded.finished_at, query = excluded.query, next_link = excluded.next_link, delta_link = excluded.delta_link,
       done = excluded.done, total = excluded.total, missing = excluded.missing, sha256 = excluded.sha256, result = excluded.result`,
  );
  const addPage = db.prepare(
    `INSERT INTO tenant_page (side, what, scope, seq, body)
     SELECT @side, @what, @scope, 1 + coalesce(max(seq), 0), @body FROM tenant_page WHERE side = @side AND what = @what AND scope = @scope`,
  );
  const page = db
    .prepare<[Side, Readable, string, number], Uint8Array>(
      'SELECT body FROM tenant_page WHERE side = ? AND what = ? AND scope = ? AND seq = ?',
    )
    .pluck();
  const dropPages = db.prepare('DELETE FROM tenant_page WHERE side = ? AND what = ? AND scope = ?');
  const forget = db.prepare('DELETE FROM tenant_read WHERE side = ?');
  const forgetPages = db.prepare('DELETE FROM tenant_page WHERE side = ?');
  return {
    find: ({ side, what, scope }) => {
      const record = find.get(side, what, scope);
      return record ? toRead(record) : null;
    },
    list: () => list.all().map(toRead),
    save: (read) =>
      void save.run(
        read.side,
        read.what,
        read.scope,
        read.state,
        read.startedAt,
        read.finishedAt,
        read.query,
        read.nextLink,
        read.deltaLink,
        read.done,
        read.total,
        read.missing,
        read.sha256,
        read.result,
      ),
    addPage: ({ side, what, scope }, body) => void addPage.run({ side, what, scope, body: Buffer.from(body) }),
    *pages({ side, what, scope }) {
      for (let seq = 1; ; seq++) {
        const body = page.get(side, what, scope, seq);
        if (body === undefined) return;
        yield Buffer.from(body).toString('utf8');
      }
    },
    hasPages: ({ side, what, scope }) => page.get(side, what, scope, 1) !== undefined,
    dropPages: ({ side, what, scope }) => void dropPages.run(side, what, scope),
    forget: (side) => {
      forgetPages.run(side);
      forget.run(side);
    },
  };
}

function toRead({ started_at, finished_at, next_link, delta_link, ...record }: ReadRecord): TenantRead {
  return { ...record, startedAt: started_at, finishedAt: finished_at, nextLink: next_link, deltaLink: delta_link };
}
