import type { Memory } from '#core/compare/memory.ts';
import { TextList } from '#core/compare/text-list.ts';
import { KeyList } from './sorted-keys.ts';

/** Letters that are one number, and how many numbers keys are put in order by: few begin with the same letters as another. */
const IN_A_NUMBER = 4;
const NUMBERS = 3;
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

  /** The places of the keys, in their order. */
  order(memory: Memory): Int32Array {
    const numbers = this.numbers();
    const order = new Int32Array(memory(4 * this.size));
    for (let place = 0; place < order.length; place++) order[place] = place;
    for (let which = NUMBERS - 1; which >= 0; which--) {
      const list = new KeyList();
      for (let row = 0; row < order.length; row++)
        list.add(numbers[NUMBERS * (order[row] as number) + which] as number, order[row] as number);
      order.set(list.sorted().rows);
    }
    const beginAlike = (a: number, b: number): boolean => {
      for (let which = 0; which < NUMBERS; which++) if (numbers[NUMBERS * a + which] !== numbers[NUMBERS * b + which]) return false;
      return true;
    };
    for (let row = 0; row < order.length;) {
      let end = row + 1;
      while (end < order.length && beginAlike(order[row] as number, order[end] as number)) end++;
      if (end > row + 1) order.subarray(row, end).sort((a, b) => this.compare(a, b));
      row = end;
    }
    return order;
  }

  /** The first letters of each key as numbers, 0 behind its end. */
  private numbers(): Int32Array {
    const { units, size } = this.keys;
    const starts = this.keys.starts.view();
    const numbers = new Int32Array(NUMBERS * size);
    for (let key = 0; key < size; key++) {
      const start = starts[key] as number;
      const end = starts[key + 1] as number;
      let isBeyond = false;
      for (let k = 0; k < NUMBERS * IN_A_NUMBER; k++) {
        const unit = start + k < end ? (units[start + k] as number) : 0;
        isBeyond ||= unit >= BEYOND;
        const at = NUMBERS * key + Math.floor(k / IN_A_NUMBER);
        numbers[at] = ((numbers[at] as number) << 8) | (isBeyond ? BEYOND : unit);
      }
    }
    return numbers;
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
