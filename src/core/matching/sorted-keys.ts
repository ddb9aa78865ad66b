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

/** Keys of rows as they are found: eight bytes each, and no object. Used again it takes no memory anew. */
export class KeyList {
  private size = 0;
  /** Each key with its row behind it, so that both are put into their place by one look at memory. */
  private pairs = new Int32Array(2048);
  /** Room for as many, and for what comes of them. */
  private other = new Int32Array(0);
  private keys = new Uint32Array(0);
  private rows = new Int32Array(0);

  /** Adds a key, any integer, of a row. */
  add(key: number, row: number): void {
    const at = 2 * this.size;
    if (at === this.pairs.length) this.grow();
    this.pairs[at] = key;
    this.pairs[at + 1] = row;
    this.size++;
  }

  /** Forgets all that was added. */
  clear(): void {
    this.size = 0;
  }

  get length(): number {
    return this.size;
  }

  /**
   * All of them in order of the keys, until the list is sorted again. Digit by digit, which needs no comparing and leaves
   * rows of one key as they came.
   */
  sorted(): SortedKeys {
    const sorting = this.sort();
    for (;;) {
      const next = sorting.next();
      if (next.done) return next.value;
    }
  }

  /** The same in steps, for lists that may be long. Yields after each. */
  *sort(): Generator<void, SortedKeys> {
    const { size, pairs } = this;
    this.makeRoom();
    const places = firstPlaces(pairs, size);
    placeByDigit(pairs, this.other, size, places, 0);
    yield;
    placeByDigit(this.other, pairs, size, places, 1);
    yield;
    placeApart(pairs, this.keys, this.rows, size, places);
    yield;
    return { keys: this.keys.subarray(0, size), rows: this.rows.subarray(0, size) };
  }

  private makeRoom(): void {
    if (this.keys.length >= this.size) return;
    const room = this.pairs.length / 2;
    this.other = new Int32Array(2 * room);
    this.keys = new Uint32Array(room);
    this.rows = new Int32Array(room);
  }

  private grow(): void {
    const pairs = new Int32Array(2 * this.pairs.length);
    pairs.set(this.pairs);
    this.pairs = pairs;
  }
}

/** Pass by pass and digit by digit where the first key with the digit goes. The passes are counted without a loop, in half the time. */
function firstPlaces(pairs: Int32Array, size: number): Int32Array {
  const places = new Int32Array(PASSES * DIGITS);
  for (let k = 0; k < 2 * size; k += 2) {
    const key = pairs[k] as number;
    const low = key & (DIGITS - 1);
    const middle = DIGITS + ((key >>> DIGIT) & (DIGITS - 1));
    const high = 2 * DIGITS + (key >>> (2 * DIGIT));
    places[low] = (places[low] as number) + 1;
    places[middle] = (places[middle] as number) + 1;
    places[high] = (places[high] as number) + 1;
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

/** The last pass: keys and rows each into a column of their own. */
function placeApart(from: Int32Array, keys: Uint32Array, rows: Int32Array, size: number, places: Int32Array): void {
  const pass = PASSES - 1;
  for (let k = 0; k < 2 * size; k += 2) {
    const key = from[k] as number;
    const digit = pass * DIGITS + ((key >>> (pass * DIGIT)) & (DIGITS - 1));
    const at = places[digit] as number;
    places[digit] = at + 1;
    keys[at] = key;
    rows[at] = from[k + 1] as number;
  }
}
