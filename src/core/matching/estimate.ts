import type { Rosters } from './build-rosters.ts';
import { ADDRESS, COMPARISONS } from './comparisons.ts';
import { LearnedWeights } from './learned-weights.ts';
import { marginals, type PairGraph } from './marginals.ts';
import type { NameFrequency } from './name-frequency.ts';
import { nameClass } from './name-class.ts';
import { WARD } from './pairable.ts';
import type { PairTable } from './pair-table.ts';
import { PairWeigher } from './pair-weigher.ts';
import { measureStrangers } from './stranger-levels.ts';
import { ValueWeights } from './value-weights.ts';

/** What decisions say of the candidates: 0 nothing, 1 never (rejected, or an account is taken or excluded), 2 accepted. */
export type Rulings = Uint8Array;
export const RULING = { open: 0, never: 1, accepted: 2 } as const;

/** All that was learned, and what it makes of every candidate. */
export interface Estimate {
  readonly weight: Float32Array;
  readonly probability: Float32Array;
  /** log2 odds, per ward, that two accounts without better partners belong together before anything is compared. */
  readonly prior: Float64Array;
  readonly learned: LearnedWeights;
  readonly values: readonly ValueWeights[];
  readonly weigher: PairWeigher;
}

/** Rounds of expectation and maximisation. After six, no weight moved by more than 0.1 bits on any data tried. */
const ROUNDS = 7;
/** Pairs below this weight have no share in anything: one in a thousand at the best. */
const HOPELESS = -10;
/** Weight of an accepted pair: beyond all others. */
const ACCEPTED = 40;
/** Of the smaller side, the share that has a partner: before any data, worth ten accounts. */
const EXPECTED_OVERLAP = 0.7;
const OVERLAP_BELIEF = 10;
/** Pairs weighed between two looks at the clock of whoever drives. */
const STEP = 32_768;

function pairsKnown({ source, target }: Rosters, table: PairTable): number[] {
  const count = (column: Int32Array): number => column.reduce((n, id) => n + (id >= 0 ? 1 : 0), 0);
  const lists = (list: { start: Int32Array }): number => list.start.reduce((n, at, k) => n + (k > 0 && at > (list.start[k - 1] as number) ? 1 : 0), 0);
  const all = source.size * target.size;
  const addresses = table.levels[0] as Uint8Array;
  const comparable = addresses.some((level) => level !== ADDRESS.missing);
  return [
    comparable ? all : 1,
    count(source.employeeId) * count(target.employeeId),
    count(source.immutableId) * count(target.immutableId),
    lists(source.phones) * lists(target.phones),
    all,
  ];
}

/**
 * Learns the weights from the two tenants themselves, without labels: what the pairs look like that
 * one-to-one matching favours, and what their losers look like, in turns (expectation and
 * maximisation). Yields rounds done and pairs gone through.
 */
export function* estimate(
  table: PairTable,
  rosters: Rosters,
  frequency: NameFrequency,
  rulings: Rulings,
): Generator<{ done: number; total: number }, Estimate> {
  const { source, target } = rosters;
  const learned = new LearnedWeights(frequency.classes, pairsKnown(rosters, table), source.size * target.size, measureStrangers(rosters));
  const values = table.values.map(
    (pairs) => new ValueWeights(pairs, source.values[pairs.field], target.values[pairs.field], rosters.values[pairs.field].size),
  );
  const weigher = new PairWeigher(table, learned, values);
  const weight = new Float32Array(table.size);
  const probability = new Float32Array(table.size);
  const sizes = wardSizes(rosters);
  const prior = sizes.map(([a, b]) => priorOdds(a, b, 0));

  const total = (ROUNDS + 1) * table.size;
  for (let round = 0; round <= ROUNDS; round++) {
    for (let pair = 0; pair < table.size; pair++) {
      const ward = source.ward[table.source[pair] as number] as number;
      const ruling = rulings[pair];
      weight[pair] =
        ruling === RULING.accepted
          ? ACCEPTED
          : ruling === RULING.never
            ? -ACCEPTED
            : (prior[ward] as number) + weigher.weigh(pair, probability[pair] as number);
      if (pair % STEP === STEP - 1) yield { done: round * table.size + pair, total };
    }
    probability.fill(0);
    const active = activePairs(table, weight, source.size, target.size);
    const found = marginals(active.graph);
    active.pairs.forEach((pair, e) => (probability[pair] = found[e] as number));
    yield { done: (round + 1) * table.size, total };
    if (round === ROUNDS) break;

    learned.begin();
    for (const value of values) value.begin();
    const expected = new Float64Array(sizes.length);
    for (let pair = 0; pair < table.size; pair++) {
      const p = probability[pair] as number;
      const ward = source.ward[table.source[pair] as number] as number;
      if (ward === WARD.none) continue;
      expected[ward] = (expected[ward] as number) + p;
      if (ward !== WARD.functional) {
        // Mailboxes and rooms are too few and too different to teach anything about people.
        learned.note(table.given[pair] as number, table.surname[pair] as number, table.login[pair] as number, p);
        for (let c = 0; c < COMPARISONS.length; c++) learned.noteLevel(c, (table.levels[c] as Uint8Array)[pair] as number, p);
      }
      if (p > 0.001) for (const value of values) value.note(pair, p);
      if (pair % STEP === STEP - 1) yield { done: (round + 1) * table.size, total };
    }
    learned.update();
    for (const value of values) value.update();
    yield { done: (round + 1) * table.size, total };
    updateCurves(table, weigher, probability, rosters);
    sizes.forEach(([a, b], ward) => (prior[ward] = priorOdds(a, b, expected[ward] as number)));
  }
  return { weight, probability, prior: Float64Array.from(prior), learned, values, weigher };
}

/** A pair whose account has a partner at least this likely elsewhere is a pair of strangers. */
const SETTLED = 0.95;

/**
 * Learns what the sums of each group are worth. Strangers are pairs whose names agree but one of
 * whose accounts has its partner elsewhere, and random pairs. Pairs found by half a name only may have
 * been found by place or department: they would make agreement look common, and are left out.
 */
function updateCurves(table: PairTable, weigher: PairWeigher, probability: Float32Array, rosters: Rosters): void {
  const bestOfSource = new Float32Array(rosters.source.size);
  const bestOfTarget = new Float32Array(rosters.target.size);
  for (let pair = 0; pair < table.size; pair++) {
    const p = probability[pair] as number;
    const s = table.source[pair] as number;
    const t = table.target[pair] as number;
    if (p > (bestOfSource[s] as number)) bestOfSource[s] = p;
    if (p > (bestOfTarget[t] as number)) bestOfTarget[t] = p;
  }
  for (const { fields, curve } of weigher.groups) {
    curve.begin();
    for (let pair = 0; pair < table.size; pair++) {
      const p = probability[pair] as number;
      if (p < 1 - SETTLED) {
        const settled =
          (bestOfSource[table.source[pair] as number] as number) > SETTLED || (bestOfTarget[table.target[pair] as number] as number) > SETTLED;
        if (!settled || nameClass(table.given[pair] as number, table.surname[pair] as number) > 1) continue;
      }
      const raw = weigher.rawSum(fields, pair, p);
      if (!Number.isNaN(raw)) curve.note(raw, p);
    }
    for (let k = 0; k < table.strangers; k++) {
      const raw = weigher.rawSum(fields, table.size + k, 0);
      if (!Number.isNaN(raw)) curve.noteRandom(raw);
    }
    curve.update();
  }
}

function wardSizes({ source, target }: Rosters): [number, number][] {
  const sizes: [number, number][] = [WARD.person, WARD.admin, WARD.functional, WARD.none].map(() => [0, 0]);
  [source, target].forEach((roster, side) => {
    for (const ward of roster.ward) {
      const size = sizes[ward] as [number, number];
      size[side as 0 | 1]++;
    }
  });
  return sizes;
}

/**
 * log2 of the weight that one more pair has against none, such that as many pairs are expected as
 * were found: `pairs / (lonely sources × lonely targets)`.
 */
function priorOdds(sources: number, targets: number, found: number): number {
  const least = Math.min(sources, targets);
  if (least === 0) return -20;
  const share = found === 0 ? EXPECTED_OVERLAP : (found + OVERLAP_BELIEF * EXPECTED_OVERLAP) / (least + OVERLAP_BELIEF);
  const pairs = Math.min(share, 0.98) * least;
  return Math.log2(pairs / ((sources - pairs + 0.5) * (targets - pairs + 0.5)));
}

/** The candidates that may be true, as a graph, and their numbers. */
export function activePairs(
  table: PairTable,
  weight: Float32Array,
  sources: number,
  targets: number,
  least = HOPELESS,
): { graph: PairGraph; pairs: Int32Array } {
  let size = 0;
  for (const bits of weight) if (bits >= least) size++;
  const pairs = new Int32Array(size);
  let at = 0;
  weight.forEach((bits, pair) => {
    if (bits >= least) pairs[at++] = pair;
  });
  const pick = (column: Int32Array): Int32Array => pairs.map((pair) => column[pair] as number);
  const kept = new Float32Array(size);
  pairs.forEach((pair, e) => (kept[e] = weight[pair] as number));
  return { graph: { sources, targets, source: pick(table.source), target: pick(table.target), weight: kept }, pairs };
}
