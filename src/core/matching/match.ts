import { describeNameWords, type NameWords } from '#core/compare/name-words.ts';
import type { Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Account } from '#core/directory/account.ts';
import { assignPairs } from './assign-pairs.ts';
import { findCandidates } from './block.ts';
import { BLOCKING_RULES } from './blocking-keys.ts';
import { buildRosters } from './build-rosters.ts';
import type { Rosters } from './join-sides.ts';
import { comparePairs } from './compare-pairs.ts';
import { estimate, WEIGHING_ALONE, type WeighingSteps } from './estimate.ts';
import { decidedRows, type DecidedRows } from './decided-rows.ts';
import { describeModel } from './learn-rules.ts';
import type { MatchConstraints, MatchProgress, MatchResult } from './match-result.ts';
import { measureNames, type NameFrequency } from './name-frequency.ts';
import type { PairTable } from './pair-table.ts';
import { RULING, type Rulings } from './rulings.ts';
import { suggestPairs } from './suggest-pairs.ts';

type Phase = MatchProgress['phase'];

/** Passes the progress of a step on under the name of its phase. */
function* report<T>(phase: Phase, total: number, step: Generator<number, T>): Generator<MatchProgress, T> {
  for (;;) {
    const next = step.next();
    if (next.done) return next.value;
    yield { phase, done: Math.min(next.value, total), total };
  }
}

/** Decisions in rows instead of indexes. */
interface RowRulings {
  readonly acceptedTarget: Int32Array;
  readonly acceptedSource: Int32Array;
  readonly excluded: Uint8Array;
  readonly rejected: ReadonlySet<number>;
  readonly isEmpty: boolean;
}

function toRows({ source, target }: Rosters, constraints: MatchConstraints): RowRulings {
  const rowsOf = (order: Int32Array): Int32Array => {
    const rows = new Int32Array(order.length);
    order.forEach((index, row) => (rows[index] = row));
    return rows;
  };
  const sourceRow = rowsOf(source.order);
  const targetRow = rowsOf(target.order);
  const acceptedTarget = new Int32Array(source.size).fill(-1);
  const acceptedSource = new Int32Array(target.size).fill(-1);
  for (const [s, t] of constraints.accepted) {
    acceptedTarget[sourceRow[s] as number] = targetRow[t] as number;
    acceptedSource[targetRow[t] as number] = sourceRow[s] as number;
  }
  const excluded = new Uint8Array(source.size);
  for (const s of constraints.excluded) excluded[sourceRow[s] as number] = 1;
  const rejected = new Set(constraints.rejected.map(([s, t]) => (sourceRow[s] as number) * target.size + (targetRow[t] as number)));
  const isEmpty = constraints.accepted.length + constraints.excluded.length + rejected.size === 0;
  return { acceptedTarget, acceptedSource, excluded, rejected, isEmpty };
}

/** Adds the accepted pairs to the candidates: they are compared whatever blocking found. */
function withAccepted(candidates: Ragged, acceptedTarget: Int32Array): Ragged {
  if (acceptedTarget.every((t) => t < 0)) return candidates;
  const start = new Int32Array(candidates.start.length);
  const items: number[] = [];
  acceptedTarget.forEach((accepted, s) => {
    const own = new Set(candidates.items.subarray(candidates.start[s], candidates.start[s + 1]));
    if (accepted >= 0) own.add(accepted);
    for (const t of [...own].toSorted((a, b) => a - b)) items.push(t);
    start[s + 1] = items.length;
  });
  return { start, items: Int32Array.from(items) };
}

function ruleOn(table: PairTable, rows: RowRulings, targets: number, memory: Memory): Rulings {
  const rulings = new Uint8Array(memory(table.size));
  if (rows.isEmpty) return rulings;
  for (let pair = 0; pair < table.size; pair++) {
    const s = table.source[pair] as number;
    const t = table.target[pair] as number;
    const acceptedT = rows.acceptedTarget[s] as number;
    const acceptedS = rows.acceptedSource[t] as number;
    if (acceptedT === t) rulings[pair] = RULING.accepted;
    else if (acceptedT >= 0 || acceptedS >= 0 || rows.excluded[s] === 1 || rows.rejected.has(s * targets + t)) rulings[pair] = RULING.never;
  }
  return rulings;
}

/** The steps that can be shared out between threads. */
export interface PairingSteps extends WeighingSteps {
  readonly find: typeof findPairs;
  readonly compare: typeof comparePairs;
}

/** What is known of the names, and the pairs worth comparing. */
interface FoundPairs {
  readonly words: NameWords;
  readonly frequency: NameFrequency;
  readonly candidates: Ragged;
}

/** @param few see `leaveLikenesses`. */
function* findPairs(rosters: Rosters, decided: DecidedRows, few?: number): Generator<number, FoundPairs> {
  const { source, target, words: texts } = rosters;
  const words = yield* describeNameWords(texts);
  const frequency = yield* measureNames(words, source, target);
  return { words, frequency, candidates: yield* findCandidates(rosters, words, decided, few) };
}

const ALONE: PairingSteps = { ...WEIGHING_ALONE, find: findPairs, compare: comparePairs };

/**
 * Pairs the accounts of two tenants: normalises, finds the pairs worth comparing, compares, learns
 * the weights, assigns one to one. Pure; the same accounts and constraints give the same answer in
 * whatever order they come. Yields progress often enough to be paused or dropped at any time.
 */
export function* match(
  source: readonly Account[],
  target: readonly Account[],
  constraints: MatchConstraints,
): Generator<MatchProgress, MatchResult> {
  const rosters = yield* report('normalise', source.length + target.length, buildRosters(source, target));
  return yield* matchRosters(rosters, constraints);
}

/** The same for accounts that are normalised already, in whatever way `steps` are done. @param few see `leaveLikenesses`. */
export function* matchRosters(
  rosters: Rosters,
  constraints: MatchConstraints,
  steps: PairingSteps = ALONE,
  few?: number,
): Generator<MatchProgress, MatchResult> {
  const { source, target } = rosters;
  const rules = BLOCKING_RULES.length;
  const rows = toRows(rosters, constraints);
  const decided = decidedRows(rosters, constraints);
  const { words, frequency, candidates: blocked } = yield* report('block', rules, steps.find(rosters, decided, few));
  yield { phase: 'block', done: rules, total: rules };
  const candidates = withAccepted(blocked, rows.acceptedTarget);
  const table = yield* report('compare', candidates.items.length, steps.compare(candidates, rosters, words, frequency));
  yield { phase: 'weigh', done: 0, total: table.size };
  const rulings = ruleOn(table, rows, target.size, steps.memory);

  const found = yield* report('weigh', table.size, estimate(table, rosters, frequency, rulings, steps));
  yield { phase: 'assign', done: 0, total: source.size };
  const chosen = yield* report('assign', source.size, assignPairs(table, found, source.size, target.size));
  const answers = yield* report(
    'assign',
    source.size,
    suggestPairs({ table, found, rosters, frequency, rulings, chosen, excluded: rows.excluded }),
  );
  return { ...answers, model: describeModel(table, found, rosters), pairsCompared: table.size };
}
