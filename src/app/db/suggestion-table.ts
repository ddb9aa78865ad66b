import type { MatchModel, SuggestionState } from '#core/matching/match-result.ts';
import type { Db } from './connect.ts';

/** What the engine said of a source account when it last ran. Ids are those of the project. */
export interface StoredSuggestion {
  readonly sourceId: number;
  readonly state: SuggestionState;
  readonly targetId: number | null;
  readonly probability: number;
  readonly runnerUpId: number | null;
  /** Bits ahead of the runner-up; null when there is none. */
  readonly margin: number | null;
}

export interface StoredCandidate {
  readonly sourceId: number;
  readonly targetId: number;
  readonly weight: number;
  readonly probability: number;
  readonly evidence: Uint8Array;
}

export interface MatchRun {
  readonly pairedAt: string;
  readonly pairsCompared: number;
  readonly model: MatchModel;
}

export interface SuggestionTable {
  /** Forgets the last run: suggestions, candidates and what was learned. */
  clear(): void;
  setRun(run: MatchRun): void;
  run(): MatchRun | null;
  pairedAt(): string | null;
  add(suggestion: StoredSuggestion): void;
  addCandidate(candidate: StoredCandidate): void;
  read(sourceId: number): StoredSuggestion | null;
  /** The source accounts about which the engine said something, in the order of their keys. */
  sourceIds(): number[];
  /** Best first. */
  candidates(sourceId: number): StoredCandidate[];
  candidate(sourceId: number, targetId: number): StoredCandidate | null;
  /** Those of all source accounts, grouped by source, best first. */
  allCandidates(): StoredCandidate[];
  /** The source account to which the engine gave this target, or null. */
  sourceSuggestedFor(targetId: number): number | null;
}

const SUGGESTION = `source_id AS sourceId, state, target_id AS targetId, probability, runner_up_id AS runnerUpId, margin`;
const CANDIDATE = `source_id AS sourceId, target_id AS targetId, weight, probability, evidence`;

export function suggestionTable(db: Db): SuggestionTable {
  const insertRun = db.prepare('INSERT INTO match_run (id, paired_at, pairs_compared, model) VALUES (1, ?, ?, ?)');
  const run = db.prepare<[], { pairedAt: string; pairsCompared: number; model: string }>(
    'SELECT paired_at AS pairedAt, pairs_compared AS pairsCompared, model FROM match_run',
  );
  const pairedAt = db.prepare<[], string>('SELECT paired_at FROM match_run').pluck();
  const insert = db.prepare(
    'INSERT INTO suggestion (source_id, state, target_id, probability, runner_up_id, margin) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertCandidate = db.prepare('INSERT INTO candidate (source_id, target_id, weight, probability, evidence) VALUES (?, ?, ?, ?, ?)');
  const one = db.prepare<[number], StoredSuggestion>(`SELECT ${SUGGESTION} FROM suggestion WHERE source_id = ?`);
  const sourceIds = db
    .prepare<[], number>('SELECT source_id FROM suggestion JOIN account ON account.id = source_id ORDER BY account.key, account.id')
    .pluck();
  const candidates = db.prepare<[number], StoredCandidate>(
    `SELECT ${CANDIDATE} FROM candidate WHERE source_id = ? ORDER BY weight DESC, target_id`,
  );
  const candidate = db.prepare<[number, number], StoredCandidate>(
    `SELECT ${CANDIDATE} FROM candidate WHERE source_id = ? AND target_id = ?`,
  );
  const everyCandidate = db.prepare<[], StoredCandidate>(`SELECT ${CANDIDATE} FROM candidate ORDER BY source_id, weight DESC, target_id`);
  const byTarget = db.prepare<[number], number>('SELECT source_id FROM suggestion WHERE target_id = ?').pluck();
  return {
    clear: () => db.exec('DELETE FROM candidate; DELETE FROM suggestion; DELETE FROM match_run;'),
    setRun: (next) => void insertRun.run(next.pairedAt, next.pairsCompared, JSON.stringify(next.model)),
    run: () => {
      const record = run.get();
      return record ? { ...record, model: JSON.parse(record.model) as MatchModel } : null;
    },
    pairedAt: () => pairedAt.get() ?? null,
    add: (s) => void insert.run(s.sourceId, s.state, s.targetId, s.probability, s.runnerUpId, s.margin),
    addCandidate: (c) => void insertCandidate.run(c.sourceId, c.targetId, c.weight, c.probability, c.evidence),
    read: (sourceId) => one.get(sourceId) ?? null,
    sourceIds: () => sourceIds.all(),
    candidates: (sourceId) => candidates.all(sourceId),
    candidate: (sourceId, targetId) => candidate.get(sourceId, targetId) ?? null,
    allCandidates: () => everyCandidate.all(),
    sourceSuggestedFor: (targetId) => byTarget.get(targetId) ?? null,
  };
}
