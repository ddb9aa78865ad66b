import { LINK_STATES, type ExclusionReason, type LinkState } from '#core/mapping/decision.ts';
import type { Link } from '#core/mapping/resolve-link.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import type { Db } from './connect.ts';
import { linksWithAccounts, type LinkWithAccounts } from './link-with-accounts.ts';

/** One line of the crosswalk as it stands. */
export interface StoredLink extends Link {
  readonly sourceId: number;
}

export interface LinkTable {
  /** Null for whom is no source account. */
  read(sourceId: number): StoredLink | null;
  /** Keeps where an account stands, unless that is what the engine suggests. */
  put(sourceId: number, link: Link): void;
  /** Lets an account stand as the engine suggests; done first, so that targets can change hands within a transaction. */
  release(sourceId: number): void;
  /** Lets all accounts stand as the engine suggests. */
  releaseAll(): void;
  /** In order of the source accounts' names. */
  list(): StoredLink[];
  /** The same, with their accounts. Steps are pauses, in which the project must not change. */
  listWithAccounts(): Generator<void, LinkWithAccounts[]>;
  /** The source account that holds a target, and whether a person gave it to it. */
  holderOf(targetId: number): { readonly sourceId: number; readonly decided: boolean } | null;
  /** The source account to which a person gave a target, or null. */
  decidedHolderOf(targetId: number): number | null;
  /** Source accounts left out for a reason, in order of their names. */
  excludedFor(reason: ExclusionReason): number[];
  /** How many source accounts stand in each state, were nothing decided; goes through all of them. */
  suggestedCounts(): StateCounts;
  /** How many stand in each state now: `suggested` corrected by the lines of those about whom more is to say. */
  counts(suggested?: StateCounts): StateCounts;
  /** Source accounts whose pair wants a decision, the likeliest first. */
  likeliestOpen(limit: number): number[];
  /** How many target accounts are taken, by a person or by the engine. */
  countPaired(): number;
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

/** Where a source account stands: as its line says, else as the engine suggests, else open. */
export const LINK_STATE = "coalesce(link.state, said.state, 'none')";
export const LINK_TARGET = 'iif(link.source_id IS NULL, said.target_id, link.target_id)';
export const LINK_PROBABILITY = 'iif(link.source_id IS NULL, iif(said.target_id IS NULL, NULL, said.probability), link.probability)';
const LINK = `source.id AS sourceId, ${LINK_STATE} AS state, coalesce(link.decided, 0) AS decided, ${LINK_TARGET} AS targetId,
  ${LINK_PROBABILITY} AS probability, link.exclusion, coalesce(link.note, '') AS note`;
/** Source accounts with what the engine said of them and where they stand otherwise. */
export const LINK_JOINS = `account AS source LEFT JOIN suggestion AS said ON said.source_id = source.id LEFT JOIN link ON link.source_id = source.id`;

export function linkTable(db: Db): LinkTable {
  const one = db.prepare<[number], LinkRecord>(`SELECT ${LINK} FROM ${LINK_JOINS} WHERE source.id = ? AND source.side = 'source'`);
  const all = db.prepare<[], LinkRecord>(
    `SELECT ${LINK} FROM ${LINK_JOINS} WHERE source.side = 'source' ORDER BY source.search, source.key`,
  );
  const allWithAccounts = linksWithAccounts(db, LINK, LINK_JOINS);
  const suggested = db.prepare<[number], { state: LinkState; targetId: number | null }>(
    'SELECT state, target_id AS targetId FROM suggestion WHERE source_id = ?',
  );
  const put = db.prepare(
    `INSERT INTO link (source_id, state, decided, target_id, probability, exclusion, note) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (source_id) DO UPDATE SET state = excluded.state, decided = excluded.decided, target_id = excluded.target_id,
       probability = excluded.probability, exclusion = excluded.exclusion, note = excluded.note`,
  );
  const release = db.prepare('DELETE FROM link WHERE source_id = ?');
  const decidedHolder = db.prepare<[number], number>('SELECT source_id FROM link WHERE target_id = ?').pluck();
  const suggestedHolder = db
    .prepare<[number], number>(
      'SELECT source_id FROM suggestion WHERE target_id = ? AND NOT EXISTS (SELECT 1 FROM link WHERE link.source_id = suggestion.source_id)',
    )
    .pluck();
  // By their indexes: no line is read.
  const suggestedStates = db.prepare<[], StateCount>(
    `SELECT state, sum(number) AS count FROM (
       SELECT 'none' AS state, count(*) AS number FROM account WHERE side = 'source'
       UNION ALL SELECT 'none', -count(*) FROM suggestion
       UNION ALL SELECT state, count(*) FROM suggestion GROUP BY state
     ) GROUP BY state`,
  );
  const suggestedCounts = (): StateCounts => added(noCounts(), suggestedStates.all());
  const corrections = db.prepare<[], StateCount>(
    `SELECT state, sum(number) AS count FROM (
       SELECT coalesce(said.state, 'none') AS state, -1 AS number FROM link LEFT JOIN suggestion AS said ON said.source_id = link.source_id
       UNION ALL SELECT state, 1 FROM link
     ) GROUP BY state`,
  );
  const paired = db
    .prepare<[], number>(
      `SELECT count(target_id) + (SELECT count(target_id) FROM link)
         - (SELECT count(said.target_id) FROM link JOIN suggestion AS said ON said.source_id = link.source_id) FROM suggestion`,
    )
    .pluck();
  const likeliest = db
    .prepare<[number], number>(
      // Those who were left open, and those of whom more is to say: few beside the tenant.
      `SELECT source.id FROM (SELECT source_id AS id FROM suggestion WHERE state IN ('review', 'ambiguous') UNION SELECT source_id FROM link) AS perhaps
       CROSS JOIN ${LINK_JOINS} WHERE source.id = perhaps.id AND source.side = 'source' AND ${LINK_STATE} IN ('review', 'ambiguous')
       ORDER BY ${LINK_PROBABILITY} DESC, source.search, source.id LIMIT ?`,
    )
    .pluck();
  const excluded = db
    .prepare<[ExclusionReason], number>(
      `SELECT source.id FROM link JOIN account AS source ON source.id = link.source_id WHERE link.exclusion = ?
       ORDER BY source.search, source.key`,
    )
    .pluck();
  return {
    read: (sourceId) => {
      const record = one.get(sourceId);
      return record ? toLink(record) : null;
    },
    put: (sourceId, link) => {
      const said = suggested.get(sourceId);
      if (!link.decided && link.state === (said?.state ?? 'none') && link.targetId === (said?.targetId ?? null)) release.run(sourceId);
      else put.run(sourceId, link.state, Number(link.decided), link.targetId, link.probability, link.exclusion, link.note);
    },
    release: (sourceId) => void release.run(sourceId),
    releaseAll: () => db.exec('DELETE FROM link'),
    list: () => all.all().map(toLink),
    listWithAccounts: allWithAccounts,
    holderOf: (targetId) => {
      const decided = decidedHolder.get(targetId);
      const sourceId = decided ?? suggestedHolder.get(targetId);
      return sourceId === undefined ? null : { sourceId, decided: decided !== undefined };
    },
    decidedHolderOf: (targetId) => decidedHolder.get(targetId) ?? null,
    excludedFor: (reason) => excluded.all(reason),
    suggestedCounts,
    counts: (suggested = suggestedCounts()) => added(suggested, corrections.all()),
    likeliestOpen: (limit) => likeliest.all(limit),
    countPaired: () => paired.get() ?? 0,
  };
}

interface StateCount {
  readonly state: LinkState;
  readonly count: number;
}

function added(counts: StateCounts, more: readonly StateCount[]): StateCounts {
  const sums = { ...counts };
  for (const { state, count } of more) sums[state] += count;
  return sums;
}

function noCounts(): StateCounts {
  return Object.fromEntries(LINK_STATES.map((state) => [state, 0])) as StateCounts;
}

function toLink(record: LinkRecord): StoredLink {
  return { ...record, decided: record.decided === 1 };
}
