/** A binary heap of numbered items, least key first, least item first among equal keys. */
export class MinHeap {
  private readonly keys: number[] = [];
  private readonly items: number[] = [];

  push(key: number, item: number): void {
    let at = this.keys.length;
    this.keys.push(key);
    this.items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(key, item, parent)) break;
      this.move(parent, at);
      at = parent;
    }
    this.keys[at] = key;
    this.items[at] = item;
  }

  /** Takes the least item out, or answers -1 when there is none. */
  pop(): number {
    const least = this.items[0];
    if (least === undefined) return -1;
    const key = this.keys.pop() as number;
    const item = this.items.pop() as number;
    const size = this.keys.length;
    if (size === 0) return least;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.before(this.keys[child + 1] as number, this.items[child + 1] as number, child)) child++;
      if (this.before(key, item, child)) break;
      this.move(child, at);
      at = child;
    }
    this.keys[at] = key;
    this.items[at] = item;
    return least;
  }

  clear(): void {
    this.keys.length = 0;
    this.items.length = 0;
  }

  private before(key: number, item: number, at: number): boolean {
    const other = this.keys[at] as number;
    return key < other || (key === other && item < (this.items[at] as number));
  }

  private move(from: number, to: number): void {
    this.keys[to] = this.keys[from] as number;
    this.items[to] = this.items[from] as number;
  }
}
