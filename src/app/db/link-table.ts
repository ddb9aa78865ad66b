import type { AccountKind } from '#core/directory/account.ts';
import { LINK_STATES, type ExclusionReason, type LinkState } from '#core/mapping/decision.ts';
import type { Link } from '#core/mapping/resolve-link.ts';
import type { ReviewFilter, ReviewSort } from '#contract/calls/review-calls.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import type { Db } from './connect.ts';
import { searchText } from './search-text.ts';

/** One line of the crosswalk as it stands. */
export interface StoredLink extends Link {
  readonly sourceId: number;
}

/** A line of the crosswalk with what an export needs of its accounts, read in one go. */
export interface LinkWithAccounts extends StoredLink {
  readonly sourceUpn: string;
  /** Null without a target. */
  readonly targetUpn: string | null;
  readonly targetKind: AccountKind | null;
  /** Null: not told, or no target. */
  readonly targetEnabled: boolean | null;
}

export interface LinkTable {
  read(sourceId: number): StoredLink | null;
  put(sourceId: number, link: Link): void;
  /** Takes the target away first, so that targets can change hands within a transaction. */
  release(sourceId: number): void;
  /** Forgets all lines and makes one for every source account: open, without a target. */
  reset(): Generator<void, void>;
  /** In order of the source accounts' names. */
  list(): StoredLink[];
  /** The same, with addresses. */
  listWithAccounts(): LinkWithAccounts[];
  /** The source account that holds a target, and whether a person gave it to it. */
  holderOf(targetId: number): { readonly sourceId: number; readonly decided: boolean } | null;
  counts(): StateCounts;
  /** How many target accounts are taken, by a person or by the engine. */
  countPaired(): number;
  /** Ids of the source accounts that pass a filter, and the counts per state of what the search leaves. */
  find(filter: ReviewFilter, sort: ReviewSort): { sourceIds: number[]; counts: StateCounts };
}

interface LinkRecord {
  readonly sourceId: number;
  readonly state: LinkState;
  readonly decided: 0 | 1;
  readonly targetId: number | null;
  readonly probability: number | null;
  readonly exclusion: ExclusionReason | null;
  readonly note: string;
}

const LINK =
  'link.source_id AS sourceId, link.state, link.decided, link.target_id AS targetId, link.probability, link.exclusion, link.note';

/** Ends in the id, so that the order is total. */
const ORDER: Record<ReviewSort, string> = {
  name: 'source.sort_name, source.id',
  'probability-ascending': 'link.probability IS NULL, link.probability, source.sort_name, source.id',
  'probability-descending': 'link.probability DESC, source.sort_name, source.id',
  department: 'source.department, source.sort_name, source.id',
};

/** Words of a search that count; nobody types more to find a person. */
const MOST_WORDS = 8;

/** Accounts that are reset between two pauses. */
const RESET_BATCH = 20_000;

export function linkTable(db: Db): LinkTable {
  const lastAccount = db.prepare<[], number | null>('SELECT max(id) FROM account').pluck();
  const open = db.prepare(
    `INSERT INTO link (source_id, state, decided, note)
     SELECT id, 'none', 0, '' FROM account NOT INDEXED WHERE side = 'source' AND id BETWEEN ? AND ? ORDER BY id`,
  );
  const one = db.prepare<[number], LinkRecord>(`SELECT ${LINK} FROM link WHERE source_id = ?`);
  const all = db.prepare<[], LinkRecord>(
    `SELECT ${LINK} FROM link JOIN account ON account.id = link.source_id ORDER BY account.sort_name, account.key`,
  );
  const allWithAccounts = db.prepare<
    [],
    LinkRecord & { sourceUpn: string; targetUpn: string | null; targetKind: AccountKind | null; targetEnabled: 0 | 1 | null }
  >(
    `SELECT ${LINK}, source.upn AS sourceUpn, target.upn AS targetUpn, target.kind AS targetKind, target.enabled AS targetEnabled
     FROM link JOIN account AS source ON source.id = link.source_id LEFT JOIN account AS target ON target.id = link.target_id
     ORDER BY source.sort_name, source.key`,
  );
  const put = db.prepare(
    `INSERT INTO link (source_id, state, decided, target_id, probability, exclusion, note) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (source_id) DO UPDATE SET state = excluded.state, decided = excluded.decided, target_id = excluded.target_id,
       probability = excluded.probability, exclusion = excluded.exclusion, note = excluded.note`,
  );
  const release = db.prepare('UPDATE link SET target_id = NULL WHERE source_id = ?');
  const holder = db.prepare<[number], { sourceId: number; decided: 0 | 1 }>(
    'SELECT source_id AS sourceId, decided FROM link WHERE target_id = ?',
  );
  const counts = db.prepare<[], { state: LinkState; count: number }>('SELECT state, count(*) AS count FROM link GROUP BY state');
  const paired = db.prepare<[], number>('SELECT count(target_id) FROM link').pluck();
  const finders = new Map<string, (words: readonly string[]) => { id: number; state: LinkState }[]>();
  /** Statements by sort order and number of words: one condition a word is many times quicker than a sub-query. */
  const finder = (sort: ReviewSort, wordCount: number): ((words: readonly string[]) => { id: number; state: LinkState }[]) => {
    const name = `${sort} ${wordCount}`;
    const known = finders.get(name);
    if (known) return known;
    const conditions = 'AND (instr(source.search, ?) > 0 OR instr(target.search, ?) > 0) '.repeat(wordCount);
    const statement = db.prepare<string[], { id: number; state: LinkState }>(
      `SELECT source.id, link.state FROM account AS source JOIN link ON link.source_id = source.id
       ${wordCount > 0 ? 'LEFT JOIN account AS target ON target.id = link.target_id' : ''}
       WHERE source.side = 'source' ${conditions} ORDER BY ${ORDER[sort]}`,
    );
    const find = (words: readonly string[]): { id: number; state: LinkState }[] => statement.all(...words.flatMap((word) => [word, word]));
    finders.set(name, find);
    return find;
  };
  return {
    read: (sourceId) => {
      const record = one.get(sourceId);
      return record ? toLink(record) : null;
    },
    put: (sourceId, link) =>
      void put.run(sourceId, link.state, Number(link.decided), link.targetId, link.probability, link.exclusion, link.note),
    release: (sourceId) => void release.run(sourceId),
    *reset() {
      db.exec('DELETE FROM link');
      const last = lastAccount.get() ?? 0;
      for (let from = 1; from <= last; from += RESET_BATCH) {
        yield;
        open.run(from, from + RESET_BATCH - 1);
      }
    },
    list: () => all.all().map(toLink),
    listWithAccounts: () =>
      allWithAccounts.all().map((record) => ({
        ...record,
        decided: record.decided === 1,
        targetEnabled: record.targetEnabled === null ? null : record.targetEnabled === 1,
      })),
    holderOf: (targetId) => {
      const record = holder.get(targetId);
      return record ? { sourceId: record.sourceId, decided: record.decided === 1 } : null;
    },
    counts: () => ({ ...noCounts(), ...Object.fromEntries(counts.all().map(({ state, count }) => [state, count])) }),
    countPaired: () => paired.get() ?? 0,
    find: (filter, sort) => {
      const words = [...new Set(searchText([filter.search]).split(' ').filter(Boolean))].slice(0, MOST_WORDS);
      const found = finder(sort, words.length)(words);
      const wanted = new Set<LinkState>(filter.states);
      const perState = noCounts();
      const sourceIds: number[] = [];
      for (const { id, state } of found) {
        perState[state] += 1;
        if (wanted.size === 0 || wanted.has(state)) sourceIds.push(id);
      }
      return { sourceIds, counts: perState };
    },
  };
}

function noCounts(): StateCounts {
  return Object.fromEntries(LINK_STATES.map((state) => [state, 0])) as StateCounts;
}

function toLink(record: LinkRecord): StoredLink {
  return { ...record, decided: record.decided === 1 };
}
