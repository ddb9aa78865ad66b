/** Keys of rows in order of the keys, the rows of each key as they came. */
export interface SortedKeys {
  readonly keys: Uint32Array;
  /** The row that has the key at the same place. */
  readonly rows: Int32Array;
}

/** Bits of a key looked at in one pass; three passes take them all. */
const DIGIT = 11;
const DIGITS = 2 ** DIGIT;
const PASSES = 3;

/** Keys of rows as they are found: eight bytes each, and no object. */
export class KeyList {
  private size = 0;
  /** Each key with its row behind it, so that both are put into their place by one look at memory. */
  private pairs = new Int32Array(2048);

  /** Adds a key, any integer, of a row. */
  add(key: number, row: number): void {
    const at = 2 * this.size;
    if (at === this.pairs.length) this.grow();
    this.pairs[at] = key;
    this.pairs[at + 1] = row;
    this.size++;
  }

  get length(): number {
    return this.size;
  }

  /** All of them in order of the keys. Digit by digit, which needs no comparing and leaves rows of one key as they came. */
  sorted(): SortedKeys {
    const sorting = this.sort();
    for (;;) {
      const next = sorting.next();
      if (next.done) return next.value;
    }
  }

  /** The same in steps, for lists that may be long. Yields after each. */
  *sort(): Generator<void, SortedKeys> {
    const { size } = this;
    const places = firstPlaces(this.pairs, size);
    const once = new Int32Array(2 * size);
    placeByDigit(this.pairs, once, size, places, 0);
    yield;
    const twice = new Int32Array(2 * size);
    placeByDigit(once, twice, size, places, 1);
    yield;
    placeByDigit(twice, once, size, places, 2);
    yield;
    const keys = new Uint32Array(size);
    const rows = new Int32Array(size);
    for (let k = 0; k < size; k++) {
      keys[k] = once[2 * k] as number;
      rows[k] = once[2 * k + 1] as number;
    }
    return { keys, rows };
  }

  private grow(): void {
    const pairs = new Int32Array(2 * this.pairs.length);
    pairs.set(this.pairs);
    this.pairs = pairs;
  }
}

/** Pass by pass and digit by digit where the first key with the digit goes. */
function firstPlaces(pairs: Int32Array, size: number): Int32Array {
  const places = new Int32Array(PASSES * DIGITS);
  for (let k = 0; k < 2 * size; k += 2) {
    const key = pairs[k] as number;
    for (let pass = 0; pass < PASSES; pass++) {
      const at = pass * DIGITS + ((key >>> (pass * DIGIT)) & (DIGITS - 1));
      places[at] = (places[at] as number) + 1;
    }
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let first = 0;
    for (let at = pass * DIGITS; at < (pass + 1) * DIGITS; at++) {
      const count = places[at] as number;
      places[at] = first;
      first += count;
    }
  }
  return places;
}

function placeByDigit(from: Int32Array, to: Int32Array, size: number, places: Int32Array, pass: number): void {
  const shift = pass * DIGIT;
  for (let k = 0; k < 2 * size; k += 2) {
    const key = from[k] as number;
    const digit = pass * DIGITS + ((key >>> shift) & (DIGITS - 1));
    const at = places[digit] as number;
    places[digit] = at + 1;
    to[2 * at] = key;
    to[2 * at + 1] = from[k + 1] as number;
  }
}
