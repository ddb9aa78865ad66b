import type { Memory } from '#core/compare/memory.ts';
import { TextList } from '#core/compare/text-list.ts';
import { KeyList } from './sorted-keys.ts';

/** Letters by which keys are put in order digit by digit, and how many of them are one number. */
const FIRST_LETTERS = 12;
const IN_A_NUMBER = 4;
/** Stands for a letter beyond Latin-1, and for all behind it. */
const BEYOND = 255;

/** Keys of accounts, and the order of them: code-unit order, the same on every machine. */
export class RowKeys {
  private readonly keys = new TextList();

  get size(): number {
    return this.keys.size;
  }

  add(key: string): void {
    this.keys.push(key);
  }

  /** The places of the keys, in their order. Few begin with the same letters as another, so that few have to be compared. */
  order(memory: Memory): Int32Array {
    const order = new Int32Array(memory(4 * this.size));
    for (let place = 0; place < order.length; place++) order[place] = place;
    for (let from = FIRST_LETTERS - IN_A_NUMBER; from >= 0; from -= IN_A_NUMBER) {
      const numbers = new KeyList();
      for (let row = 0; row < order.length; row++) numbers.add(this.number(order[row] as number, from), order[row] as number);
      order.set(numbers.sorted().rows);
    }
    for (let row = 0; row < order.length;) {
      let end = row + 1;
      while (end < order.length && this.beginAlike(order[row] as number, order[end] as number)) end++;
      if (end > row + 1) order.subarray(row, end).sort((a, b) => this.compare(a, b));
      row = end;
    }
    return order;
  }

  /** Some letters of a key as one number, 0 behind its end. */
  private number(key: number, from: number): number {
    const { units, starts } = this.keys;
    const start = starts.at(key);
    const end = starts.at(key + 1);
    let isBeyond = false;
    let number = 0;
    for (let at = start; at < start + from + IN_A_NUMBER; at++) {
      const unit = at < end ? (units[at] as number) : 0;
      isBeyond ||= unit >= BEYOND;
      number = (number << 8) | (isBeyond ? BEYOND : unit);
    }
    return number;
  }

  private beginAlike(a: number, b: number): boolean {
    for (let from = 0; from < FIRST_LETTERS; from += IN_A_NUMBER) if (this.number(a, from) !== this.number(b, from)) return false;
    return true;
  }

  /** Of two keys that are the same the one that was added first comes first. */
  private compare(a: number, b: number): number {
    const { units, starts } = this.keys;
    const ofA = starts.at(a);
    const ofB = starts.at(b);
    const lengthOfA = starts.at(a + 1) - ofA;
    const lengthOfB = starts.at(b + 1) - ofB;
    const length = Math.min(lengthOfA, lengthOfB);
    for (let k = 0; k < length; k++) {
      const difference = (units[ofA + k] as number) - (units[ofB + k] as number);
      if (difference !== 0) return difference;
    }
    return lengthOfA - lengthOfB || a - b;
  }
}
