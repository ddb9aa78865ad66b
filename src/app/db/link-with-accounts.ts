import type { AccountKind } from '#core/directory/account.ts';
import type { Db } from './connect.ts';
import type { StoredLink } from './link-table.ts';
import type { ExclusionReason, LinkState } from '#core/mapping/decision.ts';

/** A line of the crosswalk with what an export needs of its accounts. */
export interface LinkWithAccounts extends StoredLink {
  readonly source: LinkedAccount;
  /** Null without a target. */
  readonly target: LinkedAccount | null;
}

export interface LinkedAccount {
  readonly upn: string;
  readonly displayName: string;
  readonly department: string;
  readonly kind: AccountKind;
  /** Null: not told. */
  readonly enabled: boolean | null;
  readonly licensed: boolean | null;
  /** Soft-deleted in its directory. */
  readonly deleted: boolean;
  /** The one row that tells of it; null when several do. */
  readonly rowId: number | null;
  readonly key: string;
}

type LinkRecord = [
  sourceId: number,
  state: LinkState,
  decided: 0 | 1,
  targetId: number | null,
  probability: number | null,
  exclusion: ExclusionReason | null,
  note: string,
];

type AccountRecord = [
  id: number,
  upn: string,
  displayName: string,
  department: string,
  kind: AccountKind,
  enabled: 0 | 1 | null,
  licensed: 0 | 1 | null,
  deleted: 0 | 1,
  rowId: number | null,
  key: string,
];

interface Named {
  readonly name: string;
  readonly link: LinkWithAccounts;
}

/** By code unit, so that the order is the same on every machine and whichever file came first. */
function byName(a: Named, b: Named): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.link.source.key < b.link.source.key ? -1 : 1;
}

/** Lines, or accounts, read between two pauses. */
const BATCH = 5000;

/**
 * Lists the whole crosswalk with its accounts in order of the source accounts' names, pausing on the way: no query is
 * open then, and the project must not change meanwhile. Everything is read in the order in which it is stored and put
 * together here: looked up in order of names, over a whole tenant, most of it is no longer in SQLite's memory when its
 * turn comes, and SQLite sorts whole lines.
 * @param link the columns of a line, in the order of `LinkRecord`.
 * @param sources where they come from; `source` is the source account.
 */
export function linksWithAccounts(db: Db, link: string, sources: string): () => Generator<void, LinkWithAccounts[]> {
  // As arrays, which SQLite's binding makes in half the time of objects. The plus keeps SQLite in the order of the ids.
  const lines = db
    .prepare<[after: number, most: number], [...LinkRecord, sortName: string]>(
      `SELECT ${link}, substr(source.search, 1, instr(source.search, char(10)) - 1) FROM ${sources} WHERE source.id > ? AND +source.side = 'source' ORDER BY source.id LIMIT ?`,
    )
    .raw();
  const accounts = db
    .prepare<[after: number, most: number], AccountRecord>(
      'SELECT id, upn, display_name, department, kind, enabled, licensed, deleted, row_id, key FROM account WHERE id > ? ORDER BY id LIMIT ?',
    )
    .raw();
  return function* () {
    // By id, which are few more than accounts: a map of them takes twice as long.
    const accountOf: LinkedAccount[] = [];
    yield* inBatches(accounts, ([id, upn, displayName, department, kind, enabled, licensed, deleted, rowId, key]) => {
      const told = { enabled: toFact(enabled), licensed: toFact(licensed), deleted: deleted === 1 };
      accountOf[id] = { upn, displayName, department, kind, ...told, rowId, key };
    });
    const links: Named[] = [];
    yield* inBatches(lines, ([sourceId, state, decided, targetId, probability, exclusion, note, name]) => {
      const target = targetId === null ? null : (accountOf[targetId] ?? null);
      const source = accountOf[sourceId]!;
      links.push({ name, link: { sourceId, state, decided: decided === 1, targetId, probability, exclusion, note, source, target } });
    });
    yield;
    return links.sort(byName).map((named) => named.link);
  };
}

/** Reads records in the order of their ids, which come first in them, some at a time. */
function* inBatches<R extends readonly [number, ...unknown[]]>(
  some: { all(after: number, most: number): R[] },
  take: (record: R) => void,
): Generator<void, void> {
  for (let after = -1; ;) {
    const records = some.all(after, BATCH);
    for (const record of records) take(record);
    const last = records.at(-1);
    if (records.length < BATCH || last === undefined) return;
    after = last[0];
    yield;
  }
}

function toFact(stored: 0 | 1 | null): boolean | null {
  return stored === null ? null : stored === 1;
}
