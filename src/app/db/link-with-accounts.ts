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
  kind: AccountKind,
  enabled: 0 | 1 | null,
  licensed: 0 | 1 | null,
  deleted: 0 | 1,
  rowId: number | null,
  key: string,
];

/** As SQLite compares texts. */
function byKey(a: LinkWithAccounts, b: LinkWithAccounts): number {
  return Buffer.compare(Buffer.from(a.source.key), Buffer.from(b.source.key));
}

/**
 * Lists the whole crosswalk with its accounts in order of the source accounts' names. The accounts are read
 * in the order in which they are stored and put together here: looked up in order of names, over a whole
 * tenant, most of them are no longer in SQLite's memory when their turn comes.
 * @param link the columns of a line, in the order of `LinkRecord`.
 * @param sources where they come from; `source` is the source account.
 */
export function linksWithAccounts(db: Db, link: string, sources: string): () => LinkWithAccounts[] {
  // As arrays, which SQLite's binding makes in half the time of objects.
  const lines = db
    .prepare<[], [...LinkRecord, sortName: string]>(
      `SELECT ${link}, source.sort_name FROM ${sources} WHERE source.side = 'source' ORDER BY source.sort_name, source.id`,
    )
    .raw();
  const accounts = db
    .prepare<[], AccountRecord>('SELECT id, upn, display_name, kind, enabled, licensed, deleted, row_id, key FROM account NOT INDEXED')
    .raw();
  /** Those of one name in order of their keys: that of their ids depends on which file came first. */
  const sortByKey = (links: LinkWithAccounts[], from: number): void => {
    if (links.length - from > 1) links.push(...links.splice(from).sort(byKey));
  };
  return () => {
    // By id, which are few more than accounts: a map of them takes twice as long.
    const accountOf: LinkedAccount[] = [];
    for (const [id, upn, displayName, kind, enabled, licensed, deleted, rowId, key] of accounts.all()) {
      const told = { enabled: enabled === null ? null : enabled === 1, licensed: licensed === null ? null : licensed === 1 };
      accountOf[id] = { upn, displayName, kind, ...told, deleted: deleted === 1, rowId, key };
    }
    const links: LinkWithAccounts[] = [];
    let from = 0;
    let name: string | null = null;
    for (const [sourceId, state, decided, targetId, probability, exclusion, note, sortName] of lines.all()) {
      if (sortName !== name) {
        sortByKey(links, from);
        from = links.length;
        name = sortName;
      }
      const target = targetId === null ? null : (accountOf[targetId] ?? null);
      const source = accountOf[sourceId]!;
      links.push({ sourceId, state, decided: decided === 1, targetId, probability, exclusion, note, source, target });
    }
    sortByKey(links, from);
    return links;
  };
}
