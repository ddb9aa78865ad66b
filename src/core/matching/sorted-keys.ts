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
  private keys = new Uint32Array(1024);
  private rows = new Int32Array(1024);

  /** Adds a key, any integer, of a row. */
  add(key: number, row: number): void {
    if (this.size === this.keys.length) this.grow();
    this.keys[this.size] = key;
    this.rows[this.size++] = row;
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
    let from: SortedKeys = { keys: this.keys.slice(0, size), rows: this.rows.slice(0, size) };
    let to: SortedKeys = { keys: new Uint32Array(size), rows: new Int32Array(size) };
    for (let pass = 0; pass < PASSES; pass++) {
      placeByDigit(from, to, pass * DIGIT);
      [from, to] = [to, from];
      yield;
    }
    return from;
  }

  private grow(): void {
    const keys = new Uint32Array(2 * this.size);
    const rows = new Int32Array(2 * this.size);
    keys.set(this.keys);
    rows.set(this.rows);
    this.keys = keys;
    this.rows = rows;
  }
}

function placeByDigit(from: SortedKeys, to: SortedKeys, shift: number): void {
  const next = new Int32Array(DIGITS + 1);
  const { keys, rows } = from;
  for (let k = 0; k < keys.length; k++) {
    const digit = ((keys[k] as number) >>> shift) & (DIGITS - 1);
    next[digit + 1] = (next[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k] as number;
    const digit = (key >>> shift) & (DIGITS - 1);
    const at = next[digit] as number;
    next[digit] = at + 1;
    to.keys[at] = key;
    to.rows[at] = rows[k] as number;
  }
}
