import type { Random } from '../../../../scripts/samples/random.ts';

/**
 * Draws by rank after Zipf and Mandelbrot: the share of rank r falls as 1 / (r + offset)^exponent.
 * Surname counts of national statistics offices follow it with exponents a little under 1.
 */
export class Pool<T> {
  readonly items: readonly T[];
  readonly #cumulative: Float64Array;

  constructor(items: readonly T[], exponent: number, offset: number) {
    this.items = items;
    this.#cumulative = new Float64Array(items.length);
    let sum = 0;
    for (let rank = 0; rank < items.length; rank += 1) {
      sum += (rank + 1 + offset) ** -exponent;
      this.#cumulative[rank] = sum;
    }
  }

  draw(random: Random): T {
    const cumulative = this.#cumulative;
    const wanted = random.next() * (cumulative[cumulative.length - 1] ?? 0);
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.items[low] as T;
  }
}
