import type { AccountKind } from '#core/directory/account.ts';
import type { Db } from './connect.ts';
import type { LinkRecord, StoredLink } from './link-table.ts';

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
  /** The one row that tells of it; null when several do. */
  readonly rowId: number | null;
  readonly key: string;
}

type AccountRecord = [
  id: number,
  upn: string,
  displayName: string,
  kind: AccountKind,
  enabled: 0 | 1 | null,
  rowId: number | null,
  key: string,
];

/**
 * Lists the whole crosswalk with its accounts in order of the source accounts' names. The accounts are read
 * in the order in which they are stored and put together here: looked up in order of names, over a whole
 * tenant, most of them are no longer in SQLite's memory when their turn comes.
 * @param select the lines with `sortName`, without an order.
 */
export function linksWithAccounts(db: Db, select: string): () => LinkWithAccounts[] {
  const lines = db.prepare<[], LinkRecord & { sortName: string }>(
    `${select} WHERE source.side = 'source' ORDER BY source.sort_name, source.id`,
  );
  // As arrays, which SQLite's binding makes in half the time of objects.
  const accounts = db.prepare<[], AccountRecord>('SELECT id, upn, display_name, kind, enabled, row_id, key FROM account NOT INDEXED').raw();
  return () => {
    const accountOf = new Map<number, LinkedAccount>();
    for (const [id, upn, displayName, kind, enabled, rowId, key] of accounts.iterate()) {
      accountOf.set(id, { upn, displayName, kind, enabled: enabled === null ? null : enabled === 1, rowId, key });
    }
    const links: LinkWithAccounts[] = [];
    let namesakes: LinkWithAccounts[] = [];
    let name = '';
    const close = (): void => {
      if (namesakes.length > 1) namesakes.sort((a, b) => Buffer.compare(Buffer.from(a.source.key), Buffer.from(b.source.key)));
      for (const link of namesakes) links.push(link);
      namesakes = [];
    };
    for (const { sortName, ...record } of lines.iterate()) {
      if (sortName !== name) close();
      name = sortName;
      const target = record.targetId === null ? null : (accountOf.get(record.targetId) ?? null);
      namesakes.push({ ...record, decided: record.decided === 1, source: accountOf.get(record.sourceId)!, target });
    }
    close();
    return links;
  };
}
