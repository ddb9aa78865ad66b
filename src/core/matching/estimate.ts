import { activePairs } from './active-pairs.ts';
import type { Rosters } from './join-sides.ts';
import { calibrate, recalibrated, type Calibration } from './calibrate.ts';
import { countCoincidences } from './coincidences.ts';
import { ADDRESS, STANDING_COLUMN } from './comparisons.ts';
import { learnCurves } from './group-curves.ts';
import { LearnedWeights } from './learned-weights.ts';
import { findPatterns, isOfPeople, type LevelPatterns } from './level-patterns.ts';
import { marginals } from './marginals.ts';
import { isNamePair, nameClass } from './name-class.ts';
import type { NameFrequency } from './name-frequency.ts';
import type { PairTable } from './pair-table.ts';
import { PairWeigher, WEIGHED_AT_ONCE } from './pair-weigher.ts';
import { PatternCounts } from './pattern-counts.ts';
import { populationSizes, priorOdds } from './prior-odds.ts';
import { seedNames } from './seed-names.ts';
import { findRelatives } from './relatives.ts';
import { Successions } from './replaced-accounts.ts';
import { measureStrangers } from './stranger-levels.ts';
import { ValueWeights } from './value-weights.ts';
import { WeightParts } from './weight-parts.ts';

/** What decisions say of the candidates: 0 nothing, 1 never (rejected, or an account is taken or excluded), 2 accepted. */
export type Rulings = Uint8Array;
/** The values of `Rulings`. */
export const RULING = { open: 0, never: 1, accepted: 2 } as const;

/** All that was learned, and what it makes of every candidate. */
export interface Estimate {
  readonly weight: Float32Array;
  readonly probability: Float32Array;
  readonly learned: LearnedWeights;
  readonly values: readonly ValueWeights[];
  /** Takes the weight of a candidate apart. */
  readonly weighed: WeightParts;
}

/** Rounds of expectation and maximisation. After six, no weight moved by more than 0.1 bits on any data tried. */
const ROUNDS = 7;
/** After this round pairs far below the line are left alone: three rounds have learned the renames that could have lifted them. */
const SIFTED_AFTER = 2;
const FAR_BELOW = -12;
/** Pairs below this weight have no share in anything: one in 250 at the best, and mostly far less. */
const HOPELESS = -8;
/** Weight of an accepted pair: beyond all others. */
export const ACCEPTED = 40;
/** Hopeless pairs with agreeing names that go on showing how strangers' places and departments agree. */
const STRANGERS_KEPT = 30_000;
/** Pairs weighed between two looks at the clock of whoever drives. */
const STEP = WEIGHED_AT_ONCE;

function pairsKnown({ source, target }: Rosters, table: PairTable): number[] {
  const count = (column: Int32Array): number => column.reduce((n, id) => n + (id >= 0 ? 1 : 0), 0);
  const lists = ({ start }: { start: Int32Array }): number =>
    start.reduce((n, at, k) => n + (k > 0 && at > (start[k - 1] as number) ? 1 : 0), 0);
  const all = source.size * target.size;
  const comparable = (table.levels[0] as Uint8Array).some((level) => level !== ADDRESS.missing);
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
 * maximisation). Yields the share of the work done, in pairs.
 */
export function* estimate(table: PairTable, rosters: Rosters, frequency: NameFrequency, rulings: Rulings): Generator<number, Estimate> {
  const { source, target } = rosters;
  const strangers = measureStrangers(rosters);
  yield 0;
  const coincidences = countCoincidences(table, source, frequency.classes[3] as number);
  yield 0;
  const learned = new LearnedWeights(frequency.classes, pairsKnown(rosters, table), source.size * target.size, strangers, coincidences);
  seedNames(table, rosters, frequency, learned);
  yield 0;
  const values: ValueWeights[] = [];
  const random = { from: table.size, to: table.size + table.strangers };
  for (const pairs of table.values) {
    const { field } = pairs;
    values.push(new ValueWeights(pairs, source.values[field], target.values[field], rosters.values[field].length, random));
    yield 0;
  }
  const patterns = yield* findPatterns(table, source);
  const relatives = yield* findRelatives(table, rosters, frequency);
  const weigher = new PairWeigher(table, patterns, learned, values, relatives);
  const weight = new Float32Array(table.size);
  const probability = new Float32Array(table.size);
  const sizes = populationSizes(rosters);
  const prior = sizes.map(([a, b], population) => priorOdds(a, b, 0, population));
  const successions = new Successions(table, table.levels[STANDING_COLUMN] as Uint8Array, source);
  const populationOf = (pair: number): number => patterns.population[patterns.of[pair] as number] as number;
  const teaching = new PatternCounts(table, patterns, learned);

  let alive: Int32Array = new Int32Array(table.size).map((_, pair) => pair);
  let examples = alive;
  const sums = new Float64Array(STEP);
  for (let round = 0; ; round++) {
    for (let from = 0; from < alive.length; from += STEP) {
      const to = Math.min(from + STEP, alive.length);
      weigher.weigh(alive, from, to, probability, sums);
      putWeights(weight, alive, from, to, sums, rulings, patterns, prior);
      yield (round * table.size) / ROUNDS;
    }
    successions.apply(weight);
    yield (round * table.size) / ROUNDS;
    const before = round === ROUNDS ? probability.slice() : probability;
    yield* believe(table, alive, weight, probability, source.size, target.size);
    if (round === ROUNDS) {
      // Twice: how many of the left-over accounts have no partner at all is known only once weights mean what they say.
      const raw = weight.slice();
      for (let reading = 0; reading < 2; reading++) {
        const calibration = calibrate(table, raw, probability, source, target);
        yield table.size;
        recalibrate(table, weight, raw, calibration, rulings, patterns);
        yield* believe(table, null, weight, probability, source.size, target.size);
      }
      const last = { probability: before, raw, prior: (pair: number) => prior[populationOf(pair)] as number };
      return { weight, probability, learned, values, weighed: new WeightParts(table, weigher, weight, last) };
    }

    if (round === SIFTED_AFTER) {
      learned.begin();
      const dead = new Int32Array(table.size);
      const kept = new Int32Array(table.size);
      let deaths = 0;
      let survivors = 0;
      for (let pair = 0; pair < table.size; pair++) {
        if ((weight[pair] as number) >= FAR_BELOW || rulings[pair] !== RULING.open) {
          kept[survivors++] = pair;
          continue;
        }
        teaching.note(pair, 0);
        if (isNamePair(nameClass(table.given[pair] as number, table.surname[pair] as number))) dead[deaths++] = pair;
        if (pair % STEP === STEP - 1) yield (round * table.size) / ROUNDS;
      }
      teaching.teach();
      learned.keep();
      alive = kept.slice(0, survivors);
      const every = Math.ceil(deaths / STRANGERS_KEPT);
      const some = dead.subarray(0, deaths).filter((_, k) => k % every === 0);
      examples = new Int32Array(survivors + some.length);
      examples.set(alive);
      examples.set(some, survivors);
      for (const group of weigher.groups) group.keepOnly(examples, random);
    }
    learned.begin();
    for (const group of weigher.groups) group.begin();
    for (let from = 0; from < alive.length; from += STEP) {
      const to = Math.min(from + STEP, alive.length);
      teaching.noteAll(alive, from, to, probability);
      for (const group of weigher.groups) group.noteAll(alive, from, to, probability);
      yield (round * table.size) / ROUNDS;
    }
    const expected = teaching.expected();
    for (const group of weigher.groups) group.teach();
    teaching.teach();
    learned.update();
    weigher.update();
    for (const value of values) {
      value.update();
      yield (round * table.size) / ROUNDS;
    }
    for (const group of weigher.groups) {
      group.updateSums();
      yield (round * table.size) / ROUNDS;
    }
    yield* learnCurves(table, weigher, patterns, probability, examples, source.size, target.size);
    sizes.forEach(([a, b], population) => (prior[population] = priorOdds(a, b, expected[population] as number, population)));
  }
}

// Loops over all pairs are plain functions: inside a generator their numbers are boxed, one allocation or more for every pair.

/** Writes the weights of the pairs from place `from` up to `to` of a list: prior and sum, or what was decided. */
function putWeights(
  weight: Float32Array,
  pairs: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
  rulings: Rulings,
  { of, population }: LevelPatterns,
  prior: readonly number[],
): void {
  for (let k = from; k < to; k++) {
    const pair = pairs[k] as number;
    const ruling = rulings[pair];
    if (ruling === RULING.open) weight[pair] = (prior[population[of[pair] as number] as number] as number) + (sums[k - from] as number);
    else weight[pair] = ruling === RULING.accepted ? ACCEPTED : -ACCEPTED;
  }
}

/** Reads the weights of the open pairs of people as the left-over accounts show them to be. */
function recalibrate(
  table: PairTable,
  weight: Float32Array,
  raw: Float32Array,
  calibration: Calibration,
  rulings: Rulings,
  patterns: LevelPatterns,
): void {
  for (let pair = 0; pair < weight.length; pair++) {
    if (rulings[pair] === RULING.open && isOfPeople(patterns, pair)) {
      weight[pair] = recalibrated(calibration, table, pair, raw[pair] as number);
    }
  }
}

/** Works out the probabilities that the weights make when everybody has one partner at most. */
function* believe(
  table: PairTable,
  among: Int32Array | null,
  weight: Float32Array,
  probability: Float32Array,
  sources: number,
  targets: number,
): Generator<number, void> {
  const { graph, pairs } = activePairs(table, among, weight, sources, targets, HOPELESS);
  yield 0;
  const found = yield* marginals(graph);
  probability.fill(0);
  for (let e = 0; e < pairs.length; e++) probability[pairs[e] as number] = found[e] as number;
}
