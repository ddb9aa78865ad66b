/** A binary heap of numbered items, least key first, least item first among equal keys. It keeps its room when it is cleared. */
export class MinHeap {
  private keys = new Float64Array(64);
  private items = new Int32Array(64);
  private size = 0;

  push(key: number, item: number): void {
    let at = this.size++;
    if (at === this.keys.length) this.grow();
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(key, item, parent)) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(key, item, at);
  }

  /** Takes the least item out, or answers -1 when there is none. */
  pop(): number {
    if (this.size === 0) return -1;
    const least = this.items[0] as number;
    const size = --this.size;
    const key = this.keys[size] as number;
    const item = this.items[size] as number;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.before(this.keys[child + 1] as number, this.items[child + 1] as number, child)) child++;
      if (this.before(key, item, child)) break;
      this.move(child, at);
      at = child;
    }
    this.put(key, item, at);
    return least;
  }

  clear(): void {
    this.size = 0;
  }

  private before(key: number, item: number, at: number): boolean {
    const other = this.keys[at] as number;
    return key < other || (key === other && item < (this.items[at] as number));
  }

  private move(from: number, to: number): void {
    this.put(this.keys[from] as number, this.items[from] as number, to);
  }

  private put(key: number, item: number, at: number): void {
    this.keys[at] = key;
    this.items[at] = item;
  }

  private grow(): void {
    const { keys, items } = this;
    this.keys = new Float64Array(2 * keys.length);
    this.keys.set(keys);
    this.items = new Int32Array(2 * items.length);
    this.items.set(items);
  }
}
