/** Adds up, per level, how many true pairs and how many strangers reached it. */
export class Tally {
  readonly match: Float64Array;
  readonly chance: Float64Array;
  private readonly kept: Float64Array;
  constructor(levels: number) {
    this.match = new Float64Array(levels);
    this.chance = new Float64Array(levels);
    this.kept = new Float64Array(levels);
  }
  /** Goes back to what was kept. */
  clear(): void {
    this.match.fill(0);
    this.chance.set(this.kept);
  }
  /** Keeps the strangers noted so far for all rounds to come. */
  keep(): void {
    this.kept.set(this.chance);
  }
  add(level: number, match: number, chance: number): void {
    this.match[level] = (this.match[level] as number) + match;
    this.chance[level] = (this.chance[level] as number) + chance;
  }
}

/** What the levels from `from` up to `to` add up to. */
export function total(counts: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += counts[k] as number;
  return sum;
}
