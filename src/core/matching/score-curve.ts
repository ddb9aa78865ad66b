import { ownMemory, type Memory } from '#core/compare/memory.ts';

/** Bins of two bits from -24 to +40: raw sums beyond are as good as the last bin. */
const LOW = -24;
const WIDTH = 2;
const BINS = 32;
/** The raw sum is believed as much as this many pairs say. */
const BELIEF = 20;
/**
 * Share of people about whom everything of a group may change at once: a move to another site, another
 * job. Internal mobility is a few per cent a year; without this floor the first doubt would confirm itself.
 */
const ALL_CHANGED = 0.03;
/** Pairs less likely than this are noted as strangers. */
const STRANGER = 0.05;
/** As long as nothing was seen, a raw sum is believed up to this many bits either way. */
const BELIEVABLE = 10;
/** Random strangers are worth this many of the strangers that were compared because their names agree. */
const RANDOM_BELIEF = 50;

/**
 * Turns a raw sum of bits of facts that repeat one another (city, postcode, office, country) into the
 * bits that the sum is really worth: how often true pairs reach it against how often strangers do.
 * Rises with the sum (isotonic regression), straight between the bins.
 */
export class ScoreCurve {
  private readonly match = new Float64Array(BINS);
  private readonly strangers = new Float64Array(BINS);
  private readonly random = new Float64Array(BINS);
  /** The bits that each bin is worth, all that `bits` looks at. */
  readonly worth: Float64Array;

  constructor(worth = straightCurve()) {
    this.worth = worth;
  }

  begin(): void {
    this.match.fill(0);
    this.strangers.fill(0);
    this.random.fill(0);
  }

  /** Notes a compared pair: as a true one by its probability, or as strangers when that is below `STRANGER`. */
  note(raw: number, probability: number): void {
    if (probability < STRANGER) spread(this.strangers, raw, 1);
    else spread(this.match, raw, probability);
  }

  /** Notes several compared pairs of strangers. */
  noteStrangers(raw: number, times: number): void {
    spread(this.strangers, raw, times);
  }

  /** Notes a random pair. */
  noteRandom(raw: number): void {
    spread(this.random, raw, 1);
  }

  update(): void {
    const matches = sum(this.match);
    const strangers = sum(this.strangers);
    const random = sum(this.random);
    const chance = this.random.map(
      (n, bin) => ((this.strangers[bin] as number) + (RANDOM_BELIEF * (n + 0.5)) / (random + 0.5 * BINS)) / (strangers + RANDOM_BELIEF),
    );
    const weight = new Float64Array(BINS);
    for (let bin = 0; bin < BINS; bin++) {
      const believed = Math.min((chance[bin] as number) * 2 ** Math.min(Math.max(centre(bin), -BELIEVABLE), BELIEVABLE), 1);
      const m = ((this.match[bin] as number) + BELIEF * believed) / (matches + BELIEF);
      this.worth[bin] = Math.log2(m / (chance[bin] as number) + ALL_CHANGED);
      weight[bin] = m + (chance[bin] as number);
    }
    makeRising(this.worth, weight);
  }

  /** The bits that a raw sum is worth. */
  bits(raw: number): number {
    const at = (raw - LOW) / WIDTH - 0.5;
    if (at <= 0) return this.worth[0] as number;
    if (at >= BINS - 1) return this.worth[BINS - 1] as number;
    const bin = Math.floor(at);
    const low = this.worth[bin] as number;
    return low + (at - bin) * ((this.worth[bin + 1] as number) - low);
  }
}

/** What the bins are worth before anything was learned: what they say. */
export function straightCurve(memory: Memory = ownMemory): Float64Array {
  const worth = new Float64Array(memory(8 * BINS));
  for (let bin = 0; bin < BINS; bin++) worth[bin] = centre(bin);
  return worth;
}

/** Shares an observation between the two nearest bins, as `bits` reads between them. */
function spread(counts: Float64Array, raw: number, amount: number): void {
  const at = Math.min(Math.max((raw - LOW) / WIDTH - 0.5, 0), BINS - 1);
  const bin = Math.min(Math.floor(at), BINS - 2);
  counts[bin] = (counts[bin] as number) + amount * (bin + 1 - at);
  counts[bin + 1] = (counts[bin + 1] as number) + amount * (at - bin);
}

function centre(bin: number): number {
  return LOW + (bin + 0.5) * WIDTH;
}

function sum(counts: Float64Array): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}

/** Pools neighbours that fall instead of rising (pool adjacent violators), by weight. */
function makeRising(values: Float64Array, weights: Float64Array): void {
  const level: number[] = [];
  const mass: number[] = [];
  const width: number[] = [];
  for (let k = 0; k < values.length; k++) {
    level.push(values[k] as number);
    mass.push(weights[k] as number);
    width.push(1);
    while (level.length > 1 && (level.at(-2) as number) > (level.at(-1) as number)) {
      const v = level.pop() as number;
      const m = mass.pop() as number;
      const w = width.pop() as number;
      const last = level.length - 1;
      const together = (mass[last] as number) + m;
      level[last] = ((level[last] as number) * (mass[last] as number) + v * m) / together;
      mass[last] = together;
      width[last] = (width[last] as number) + w;
    }
  }
  let at = 0;
  level.forEach((value, k) => {
    for (let n = 0; n < (width[k] as number); n++) values[at++] = value;
  });
}
