import { ownMemory, type Memory } from './memory.ts';

/** Whole numbers one after the other, four bytes each. */
export class IntList {
  length = 0;
  private items = new Int32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) this.grow(this.length + 1);
    this.items[this.length++] = item;
  }

  /** Adds those at the places from `from` up to `to` of others. */
  pushRange(others: Int32Array, from: number, to: number): void {
    let end = this.length;
    if (end + to - from > this.items.length) this.grow(end + to - from);
    const { items } = this;
    for (let k = from; k < to; k++) items[end++] = others[k] as number;
    this.length = end;
  }

  /** Puts another in the place of one it holds. */
  set(index: number, item: number): void {
    this.items[index] = item;
  }

  at(index: number): number {
    return this.items[index] as number;
  }

  /** What it holds now, without a copy: not to be kept while it grows. */
  view(): Int32Array {
    return this.items.subarray(0, this.length);
  }

  /** What it holds now. */
  copy(memory: Memory = ownMemory): Int32Array {
    const items = new Int32Array(memory(4 * this.length));
    items.set(this.view());
    return items;
  }

  private grow(least: number): void {
    const larger = new Int32Array(Math.max(2 * this.items.length, least));
    larger.set(this.items);
    this.items = larger;
  }
}
