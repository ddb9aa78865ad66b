import type { Statement } from 'better-sqlite3';
import type { MatchModel, SuggestionState } from '#core/matching/match-result.ts';
import type { StrongestReason } from '#core/matching/strongest-reason.ts';
import type { Db } from './connect.ts';
import { packCandidates, unpackCandidates, type StoredCandidate } from './pack-candidates.ts';
import { suspendIndexes } from './suspended-indexes.ts';

/** What the engine said of a source account when it last ran. Ids are those of the project. */
export interface StoredSuggestion {
  readonly sourceId: number;
  readonly state: SuggestionState;
  readonly targetId: number | null;
  readonly probability: number;
  readonly runnerUpId: number | null;
  /** Bits ahead of the runner-up; null when there is none. */
  readonly margin: number | null;
  /** What speaks most for the pair; empty without one. */
  readonly reason: StrongestReason | '';
  /** The pair follows what was learned of sign-in names; false without one. */
  readonly byRule: boolean;
}

export interface MatchRun {
  readonly pairedAt: string;
  readonly pairsCompared: number;
  /** Accounts with this id or a higher one came after it. */
  readonly nextAccountId: number;
  readonly model: MatchModel;
}

export interface SuggestionTable {
  /** Forgets the last run: suggestions, candidates and what was learned. */
  clear(): void;
  setRun(run: MatchRun): void;
  run(): MatchRun | null;
  pairedAt(): string | null;
  /** With its candidates, packed. */
  add(suggestion: StoredSuggestion, candidates: Buffer): void;
  /** The same of as many as `ADDED_AT_ONCE`, in a third of the time where they come in order of the source accounts' ids. */
  addMany(suggestions: readonly StoredSuggestion[], candidates: readonly Buffer[]): void;
  /** See the function of this name. */
  suspendIndexes(): () => Generator<void, void>;
  read(sourceId: number): StoredSuggestion | null;
  /** All suggestions without their candidates. */
  outcomes(): Pick<StoredSuggestion, 'sourceId' | 'state' | 'targetId'>[];
  /** Best first. */
  candidates(sourceId: number): StoredCandidate[];
  candidate(sourceId: number, targetId: number): StoredCandidate | null;
  /** The candidates of all source accounts, packed, in order of their ids; some at a time. */
  packs(): Generator<readonly { readonly sourceId: number; readonly pack: Buffer }[], void>;
  /** The source account to which the engine gave this target, or null. */
  sourceSuggestedFor(targetId: number): number | null;
  /** The source accounts for which this target is the engine's best or second best, in order of their ids; at most `limit`. */
  sourcesThatWant(targetId: number, limit: number): number[];
  /** The source accounts whose suggested target is in no file any more. */
  sourcesThatLostTheirs(): number[];
  /** Forgets target accounts that are gone, before another account can get their ids. */
  forgetTargets(gone: ReadonlySet<number>): Generator<void, void>;
}

/** Suggestions looked through between two pauses. */
const BATCH = 2000;

/** Suggestions that are written by one statement. */
export const ADDED_AT_ONCE = 32;

export function suggestionTable(db: Db): SuggestionTable {
  const insertRun = db.prepare('INSERT INTO match_run (id, paired_at, pairs_compared, next_account_id, model) VALUES (1, ?, ?, ?, ?)');
  const run = db.prepare<[], { pairedAt: string; pairsCompared: number; nextAccountId: number; model: string }>(
    'SELECT paired_at AS pairedAt, pairs_compared AS pairsCompared, next_account_id AS nextAccountId, model FROM match_run',
  );
  const pairedAt = db.prepare<[], string>('SELECT paired_at FROM match_run').pluck();
  const insertSome = (count: number): Statement =>
    db.prepare(
      `INSERT INTO suggestion (source_id, state, target_id, probability, runner_up_id, margin, reason, by_rule, candidates)
       VALUES ${Array(count).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?)').join()}`,
    );
  const insert = insertSome(1);
  const insertMany = insertSome(ADDED_AT_ONCE);
  const valuesOf = (s: StoredSuggestion, packed: Buffer): (string | number | null | Buffer)[] => [
    s.sourceId,
    s.state,
    s.targetId,
    s.probability,
    s.runnerUpId,
    s.margin,
    s.reason,
    Number(s.byRule),
    packed,
  ];
  const one = db.prepare<[number], Omit<StoredSuggestion, 'byRule'> & { byRule: 0 | 1 }>(
    `SELECT source_id AS sourceId, state, target_id AS targetId, probability, runner_up_id AS runnerUpId, margin, reason, by_rule AS byRule
     FROM suggestion WHERE source_id = ?`,
  );
  // Answered by the index alone.
  const outcomes = db.prepare<[], Pick<StoredSuggestion, 'sourceId' | 'state' | 'targetId'>>(
    'SELECT source_id AS sourceId, state, target_id AS targetId FROM suggestion',
  );
  const pack = db.prepare<[number], Buffer>('SELECT candidates FROM suggestion WHERE source_id = ?').pluck();
  const byTarget = db.prepare<[number], number>('SELECT source_id FROM suggestion WHERE target_id = ?').pluck();
  const want = db
    .prepare<[number, number, number], number>(
      `SELECT source_id FROM suggestion WHERE target_id = ? UNION SELECT source_id FROM suggestion WHERE runner_up_id = ? ORDER BY 1 LIMIT ?`,
    )
    .pluck();
  const lost = db.prepare<[], number>("SELECT source_id FROM suggestion WHERE target_id IS NULL AND state <> 'none' ORDER BY 1").pluck();
  const batch = db.prepare<[number], { sourceId: number; targetId: number | null; runnerUpId: number | null; pack: Buffer }>(
    `SELECT source_id AS sourceId, target_id AS targetId, runner_up_id AS runnerUpId, candidates AS pack
     FROM suggestion WHERE source_id > ? ORDER BY source_id LIMIT ${BATCH}`,
  );
  const forgetTarget = db.prepare('UPDATE suggestion SET target_id = NULL WHERE source_id = ?');
  const forgetRunnerUp = db.prepare('UPDATE suggestion SET runner_up_id = NULL, margin = NULL WHERE source_id = ?');
  const setPack = db.prepare('UPDATE suggestion SET candidates = ? WHERE source_id = ?');
  const candidates = (sourceId: number): StoredCandidate[] => unpackCandidates(pack.get(sourceId) ?? packCandidates([]));
  return {
    clear: () => db.exec('DELETE FROM suggestion; DELETE FROM match_run;'),
    setRun: (next) => void insertRun.run(next.pairedAt, next.pairsCompared, next.nextAccountId, JSON.stringify(next.model)),
    run: () => {
      const record = run.get();
      return record ? { ...record, model: JSON.parse(record.model) as MatchModel } : null;
    },
    pairedAt: () => pairedAt.get() ?? null,
    add: (suggestion, packed) => void insert.run(valuesOf(suggestion, packed)),
    addMany: (suggestions, packs) => {
      if (suggestions.length === ADDED_AT_ONCE) insertMany.run(suggestions.flatMap((each, k) => valuesOf(each, packs[k]!)));
      else suggestions.forEach((each, k) => void insert.run(valuesOf(each, packs[k]!)));
    },
    suspendIndexes: () => suspendIndexes(db, 'suggestion'),
    read: (sourceId) => {
      const record = one.get(sourceId);
      return record ? { ...record, byRule: record.byRule === 1 } : null;
    },
    outcomes: () => outcomes.all(),
    candidates,
    candidate: (sourceId, targetId) => candidates(sourceId).find((each) => each.targetId === targetId) ?? null,
    *packs() {
      for (let records = batch.all(0); records.length > 0; records = batch.all(records.at(-1)!.sourceId)) yield records;
    },
    sourceSuggestedFor: (targetId) => byTarget.get(targetId) ?? null,
    sourcesThatWant: (targetId, limit) => want.all(targetId, targetId, limit),
    sourcesThatLostTheirs: () => lost.all(),
    *forgetTargets(gone) {
      if (gone.size === 0) return;
      for (let records = batch.all(0); records.length > 0; records = batch.all(records.at(-1)!.sourceId)) {
        for (const { sourceId, targetId, runnerUpId, pack: before } of records) {
          if (targetId !== null && gone.has(targetId)) forgetTarget.run(sourceId);
          if (runnerUpId !== null && gone.has(runnerUpId)) forgetRunnerUp.run(sourceId);
          const known = unpackCandidates(before);
          const left = known.filter((each) => !gone.has(each.targetId));
          if (left.length < known.length) setPack.run(packCandidates(left), sourceId);
        }
        yield;
      }
    },
  };
}
