import { ownMemory, type Memory } from './memory.ts';

/** Whole numbers one after the other, four bytes each. */
export class IntList {
  length = 0;
  private items = new Int32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
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
}
