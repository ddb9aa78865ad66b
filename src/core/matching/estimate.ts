import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { Beliefs } from './beliefs.ts';
import type { Rosters } from './join-sides.ts';
import { calibrate, recalibrated, type Calibration } from './calibrate.ts';
import { countCoincidences } from './coincidences.ts';
import { ADDRESS, STANDING_COLUMN } from './comparisons.ts';
import { ALIGNED_FIELDS } from './fields-compared.ts';
import { groupsOf, learnGroups, type LearningGroups } from './learn-groups.ts';
import { LearnedWeights } from './learned-weights.ts';
import { findPatterns, isOfPeople, type LevelPatterns } from './level-patterns.ts';
import type { NameFrequency } from './name-frequency.ts';
import { everyPair, type PairTable } from './pair-table.ts';
import { meetOtherPeople } from './other-people.ts';
import { PairWeigher } from './pair-weigher.ts';
import { PatternCounts } from './pattern-counts.ts';
import { populationSizes, priorOdds } from './prior-odds.ts';
import { RULING, type Rulings } from './rulings.ts';
import { seedNames } from './seed-names.ts';
import { Successions } from './replaced-accounts.ts';
import { pairsInReach, siftPairs, withStrangers } from './sift-pairs.ts';
import type { ValueWeights } from './value-weights.ts';
import { weighPairs } from './weigh-pairs.ts';
import { WeightParts } from './weight-parts.ts';

/** All that was learned, and what it makes of every candidate. */
export interface Estimate {
  readonly weight: Float32Array;
  readonly probability: Float32Array;
  /** The pairs that are worth looking at, in rising order: all others weigh too little to be shown. */
  readonly pairs: Int32Array;
  readonly learned: LearnedWeights;
  readonly values: readonly ValueWeights[];
  /** Takes the weight of a candidate apart. */
  readonly weighed: WeightParts;
}

/**
 * Rounds of expectation and maximisation. With two more F1 is the same to .0001 on five kinds of tenants, and the worst bin
 * of the calibration 2.0 points in place of 2.5 (hard, 20,000 accounts); with one less it is 3.2.
 */
const ROUNDS = 5;
/**
 * After this round pairs far below the line are left alone: three rounds have learned the renames that could have lifted
 * them. After two they had not on hard tenants of 100,000 accounts: worst bin of the calibration 4.9 points in place of 1.8.
 */
const SIFTED_AFTER = 2;

/** The steps that can be shared out between threads, and where the memory comes from that these look into. */
export interface WeighingSteps {
  readonly memory: Memory;
  /** May have begun before it is asked for. */
  readonly meetOthers: typeof meetOtherPeople;
  /** Part of it may be under way before the first step is asked for. */
  readonly learnGroups: typeof learnGroups;
  readonly weigh: typeof weighPairs;
}

export const WEIGHING_ALONE: WeighingSteps = { memory: ownMemory, meetOthers: meetOtherPeople, learnGroups, weigh: weighPairs };

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
export function* estimate(
  table: PairTable,
  rosters: Rosters,
  frequency: NameFrequency,
  rulings: Rulings,
  steps: WeighingSteps = WEIGHING_ALONE,
): Generator<number, Estimate> {
  const { memory } = steps;
  const { source, target } = rosters;
  const patterns = yield* findPatterns(table, source, memory);
  const coincidences = countCoincidences(table, patterns, frequency.classes[3] as number);
  yield 0;
  let alive: Int32Array = everyPair(table, memory);
  const beginning = steps.learnGroups(groupsOf(table, patterns, rosters, alive), memory);
  const { strangers, relatives } = yield* steps.meetOthers(table, rosters, frequency);
  const learned = new LearnedWeights(frequency.classes, pairsKnown(rosters, table), source.size * target.size, strangers, coincidences);
  seedNames(table, patterns, rosters, frequency, learned);
  yield 0;
  const weight = new Float32Array(memory(4 * table.size));
  const beliefs = new Beliefs(table, source.size, target.size, memory);
  const { probability } = beliefs;
  const sizes = populationSizes(rosters);
  const prior = sizes.map(([a, b], population) => priorOdds(a, b, 0, population));
  const successions = new Successions(table, table.levels[STANDING_COLUMN] as Uint8Array, source);
  const teaching = new PatternCounts(table, patterns, learned);
  const hopeful = new Int32Array(memory(4 * table.size));
  const fields = yield* during(beginning, 0);
  const values = inOrder(fields.groups);
  const weigher = new PairWeigher(table, patterns, learned, fields.groups, values, relatives, memory);
  const { population } = patterns;
  for (let round = 0; ; round++) {
    const progress = (round * table.size) / ROUNDS;
    const weighing = steps.weigh({
      sums: weigher.sums(),
      weight,
      rulings,
      population,
      prior,
      pairs: alive,
      notable: beliefs.notable,
      hopeful,
    });
    const hopes = yield* during(weighing, progress);
    successions.apply(weight);
    yield progress;
    const before = round === ROUNDS ? probability.slice() : probability;
    yield* beliefs.update(hopeful.subarray(0, hopes), weight);
    if (round === ROUNDS) {
      // Twice: how many of the left-over accounts have no partner at all is known only once weights mean what they say.
      const raw = weight.slice();
      const pairs = pairsInReach(raw);
      for (let reading = 0; reading < 2; reading++) {
        const calibration = calibrate(table, pairs, raw, probability, source, target);
        yield table.size;
        recalibrate(table, pairs, weight, raw, calibration, rulings, patterns);
        yield* beliefs.update(pairs, weight);
      }
      const priorOf = (pair: number): number => prior[patterns.population[patterns.of[pair] as number] as number] as number;
      const last = { probability: before, raw, prior: priorOf };
      return { weight, probability, pairs, learned, values, weighed: new WeightParts(table, weigher, last) };
    }

    let only: Int32Array | null = null;
    if (round === SIFTED_AFTER) {
      const [living, dead] = siftPairs(weight, rulings, memory);
      yield progress;
      learned.begin();
      teaching.bury(dead);
      learned.keep();
      alive = living;
      only = withStrangers(living, dead, patterns);
      yield progress;
    }
    const learning = fields.learn({ pairs: beliefs.pairs, notable: beliefs.notable, probability, only });
    learned.begin();
    teaching.note(beliefs);
    const expected = teaching.expected();
    teaching.teach();
    learned.update();
    weigher.update();
    yield progress;
    yield* during(learning, progress);
    sizes.forEach(([a, b], population) => (prior[population] = priorOdds(a, b, expected[population] as number, population)));
  }
}

/** Gives the progress of the whole for that of a step. */
function* during<T>(step: Generator<number, T>, progress: number): Generator<number, T> {
  for (;;) {
    const next = step.next();
    if (next.done) return next.value;
    yield progress;
  }
}

/** The values of all groups, in the order of the table. */
function inOrder(groups: LearningGroups['groups']): ValueWeights[] {
  const place = ({ pairs }: ValueWeights): number => ALIGNED_FIELDS.indexOf(pairs.field);
  return groups.flatMap(({ values }) => values).toSorted((a, b) => place(a) - place(b));
}

// Loops over all pairs are plain functions: inside a generator their numbers are boxed, one allocation or more for every pair.

/** Reads the weights of the open pairs of people as the left-over accounts show them to be. */
function recalibrate(
  table: PairTable,
  pairs: Int32Array,
  weight: Float32Array,
  raw: Float32Array,
  calibration: Calibration,
  rulings: Rulings,
  patterns: LevelPatterns,
): void {
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k] as number;
    if (rulings[pair] === RULING.open && isOfPeople(patterns, pair)) {
      weight[pair] = recalibrated(calibration, table, pair, raw[pair] as number);
    }
  }
}
