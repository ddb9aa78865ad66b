import { STANDING_COLUMN } from './comparisons.ts';
import { nameClass } from './name-class.ts';
import { valuePairOf, type PairTable } from './pair-table.ts';
import { POPULATION, populationOf } from './population.ts';
import type { Roster } from './roster.ts';

/** An account whose best pair is this likely is settled; the others are left over. */
const SETTLED = 0.95;
/** Half-bit bins from -10 to +3 bits: below nothing is offered; above that the pair settles its accounts (4.2 bits are 95 %). */
const LOW = -10;
const WIDTH = 0.5;
const BINS = 26;
/** Beliefs before the decoys speak: weights mean what they say, give or take a bit; one bit of weight is one bit. */
const SHIFT_DOUBT = 1;
const SLOPE_DOUBT = 0.15;
/** Shifts and slopes tried. */
const MOST_SHIFT = 4;
const SHIFT_STEP = 0.125;
const SLOPES = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3];
/** Hardly any pair beyond the first bound is left over; from the second on the weight stands as it is. */
const FULL_UNTIL = 3;
const NONE_FROM = 7;

/** Pairs below this weight decide nothing here, and no reading makes anything of them that is shown. */
export const OUT_OF_REACH = LOW - 3;

/** How weights of pairs that are left over are to be read: `weight + shift + (slope - 1) × weight`, in bits. */
export interface Calibration {
  readonly shift: number;
  readonly slope: number;
}

/** How often left-over accounts have a lone pair of each weight, and how often settled accounts do: those pairs are known to be wrong. */
interface Contest {
  readonly left: Float64Array;
  readonly decoys: Float64Array;
  /** Left-over accounts without a partner per settled one. */
  readonly ratio: number;
}

/** The best and the second best weight of each row, and the pair of the best. */
interface Bests {
  readonly best: Float32Array;
  readonly second: Float32Array;
  readonly pair: Int32Array;
}

/** Looks only at pairs whose `others` are not settled, and of rows that are not either unless `all`. */
function bestsOf(
  pairs: Int32Array,
  weight: Float32Array,
  own: Int32Array,
  others: Int32Array,
  settled: readonly [Uint8Array, Uint8Array],
  all: boolean,
): Bests {
  const [ownSettled, othersSettled] = settled;
  const rows = ownSettled.length;
  const best = new Float32Array(rows).fill(-Infinity);
  const second = new Float32Array(rows).fill(-Infinity);
  const which = new Int32Array(rows).fill(-1);
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k] as number;
    const row = own[pair] as number;
    if (othersSettled[others[pair] as number] === 1 || (!all && ownSettled[row] === 1)) continue;
    const bits = weight[pair] as number;
    if (bits > (best[row] as number)) {
      second[row] = best[row] as number;
      best[row] = bits;
      which[row] = pair;
    } else if (bits > (second[row] as number)) second[row] = bits;
  }
  return { best, second, pair: which };
}

/** Only pairs whose rivals are this far behind: with rivals the weight is not all that decides. */
const LONE = 3;

/**
 * Whether two accounts have the same name and nothing else is known of both: a settled account has no other partner
 * like that, or it would not be settled.
 */
function areNamesakesAlone({ given, surname, levels, values }: PairTable, pair: number): boolean {
  if (nameClass(given[pair] as number, surname[pair] as number) !== 0) return false;
  for (let c = 0; c < levels.length; c++) if (c !== STANDING_COLUMN && (levels[c] as Uint8Array)[pair] !== 0) return false;
  for (let v = 0; v < values.length; v++) {
    const value = values[v] as PairTable['values'][number];
    if (value.field !== 'domain' && valuePairOf(value, pair) >= 0) return false;
  }
  return true;
}

function contest(
  table: PairTable,
  pairs: Int32Array,
  weight: Float32Array,
  probability: Float32Array,
  own: Int32Array,
  others: Int32Array,
  settled: readonly [Uint8Array, Uint8Array],
  roster: Roster,
): Contest {
  const mine = bestsOf(pairs, weight, own, others, settled, true);
  const theirs = bestsOf(pairs, weight, others, own, [settled[1], settled[0]], false);
  const partnered = new Float32Array(roster.size);
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k] as number;
    const row = own[pair] as number;
    partnered[row] = (partnered[row] as number) + (probability[pair] as number);
  }
  const left = new Float64Array(BINS);
  const decoys = new Float64Array(BINS);
  const count = [0, 0];
  for (let row = 0; row < roster.size; row++) {
    if (populationOf(roster, row) !== POPULATION.person) continue;
    const isSettled = settled[0][row] as 0 | 1;
    count[isSettled] = (count[isSettled] as number) + (isSettled === 1 ? 1 : 1 - Math.min(partnered[row] as number, 1));
    const pair = mine.pair[row] as number;
    if (pair < 0 || areNamesakesAlone(table, pair)) continue;
    const bits = mine.best[row] as number;
    const bin = Math.floor((bits - LOW) / WIDTH);
    if (bin < 0 || bin >= BINS || bits - (mine.second[row] as number) < LONE) continue;
    const other = others[pair] as number;
    const rival = (theirs.pair[other] === pair ? theirs.second[other] : theirs.best[other]) as number;
    if (bits - rival < LONE) continue;
    const bins = isSettled === 1 ? decoys : left;
    bins[bin] = (bins[bin] as number) + 1;
  }
  return { left, decoys, ratio: (count[0] as number) / Math.max(count[1] as number, 1) };
}

/** log likelihood of a reading: where left-over accounts outnumber the decoys, by so much, their pairs are true. */
function likelihood({ left, decoys, ratio }: Contest, shift: number, slope: number): number {
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const here = left[bin] as number;
    const there = decoys[bin] as number;
    if (here + there === 0) continue;
    const odds = ratio * (1 + 2 ** (shift + slope * (LOW + (bin + 0.5) * WIDTH)));
    sum += here * Math.log(odds / (1 + odds)) - there * Math.log(1 + odds);
  }
  return sum;
}

/**
 * Learns without labels how sure the weights of doubtful pairs are. An account whose partner is settled
 * shows, with the best of the partners that are still free, what a wrong pair looks like; the left-over
 * accounts have as many of those, each their own, and what they have beyond that is true (the
 * target-decoy method of mass spectrometry, Elias and Gygi 2007). Namesakes of whom nothing else is known are not
 * judged by it: what they weigh is how common their name is.
 * @param pairs all that are not `OUT_OF_REACH`.
 */
export function calibrate(
  table: PairTable,
  pairs: Int32Array,
  weight: Float32Array,
  probability: Float32Array,
  source: Roster,
  target: Roster,
): Calibration {
  const settled: [Uint8Array, Uint8Array] = [new Uint8Array(source.size), new Uint8Array(target.size)];
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k] as number;
    if ((probability[pair] as number) < SETTLED) continue;
    settled[0][table.source[pair] as number] = 1;
    settled[1][table.target[pair] as number] = 1;
  }
  const contests = [
    contest(table, pairs, weight, probability, table.source, table.target, settled, source),
    contest(table, pairs, weight, probability, table.target, table.source, [settled[1], settled[0]], target),
  ];
  let found: Calibration = { shift: 0, slope: 1 };
  let best = -Infinity;
  for (let shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift += SHIFT_STEP) {
    for (const slope of SLOPES) {
      const belief = (shift / SHIFT_DOUBT) ** 2 / 2 + ((slope - 1) / SLOPE_DOUBT) ** 2 / 2;
      // Both views show the same pairs: together they count as one.
      const fit = contests.reduce((sum, one) => sum + likelihood(one, shift, slope), 0) / contests.length - belief;
      if (fit <= best) continue;
      best = fit;
      found = { shift, slope };
    }
  }
  return found;
}

/** The weight of a pair as calibrated. */
export function recalibrated(calibration: Calibration, table: PairTable, pair: number, bits: number): number {
  return areNamesakesAlone(table, pair) ? bits : calibrated(calibration, bits);
}

/** A weight as calibrated; pairs far above doubt keep theirs. Rises with the weight. */
export function calibrated({ shift, slope }: Calibration, bits: number): number {
  const part = Math.min(Math.max((NONE_FROM - bits) / (NONE_FROM - FULL_UNTIL), 0), 1);
  return bits + part * Math.min(Math.max(shift + (slope - 1) * Math.max(bits, LOW), -MOST_SHIFT), MOST_SHIFT);
}
