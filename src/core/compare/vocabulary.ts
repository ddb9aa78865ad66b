import type { Memory } from './memory.ts';
import { packTexts, type PackedTexts } from './packed-texts.ts';
import { TextList } from './text-list.ts';

const EMPTY = -1;

/**
 * Gives every distinct text a number, in the order of first sight. Open addressing over one array of
 * hashes and numbers: half the time of a Map where most texts are new, as addresses and sign-in names are.
 */
export class Vocabulary {
  /** Those that have a number; what is looked up is written behind them. */
  private readonly list = new TextList();
  /** A slot is a hash and a number. */
  private slots = new Int32Array(0);
  private mask = -1;
  private polynomial = 0;

  /** The number of a text; a new one when it was never seen. */
  id(text: string): number {
    this.write(text);
    return this.idOfWritten();
  }

  /** Writes a part of a text, whose number is then asked for with `idOfWritten`: no text need be made of the parts. */
  write(part: string): void {
    this.polynomial = this.list.write(part, this.polynomial);
  }

  /** The number of the text that was written part by part, like `id`. */
  idOfWritten(): number {
    const { list } = this;
    if (list.size * 2 > this.mask) this.grow();
    const hash = this.takeHash();
    const slot = this.slotOf(hash);
    const known = this.slots[slot + 1] as number;
    if (known === EMPTY) {
      this.slots[slot] = hash;
      this.slots[slot + 1] = list.size;
      list.close();
      return list.size - 1;
    }
    list.drop();
    return known;
  }

  /** The number of a text, or -1 when it was never seen. */
  find(text: string): number {
    if (this.mask < 0) this.grow();
    this.write(text);
    const known = this.slots[this.slotOf(this.takeHash()) + 1] as number;
    this.list.drop();
    return known;
  }

  get size(): number {
    return this.list.size;
  }

  /** The text that has a number. */
  text(id: number): string {
    return this.list.text(id);
  }

  /** All of them, in the order of their numbers. */
  texts(): string[] {
    return Array.from({ length: this.size }, (_, id) => this.text(id));
  }

  /** Packs some of them, in the order in which they are named. */
  pack(named: Int32Array, memory: Memory): PackedTexts {
    return packTexts(this.list, named, memory);
  }

  /** The hash of what was written, mixed by the MurmurHash3 finaliser. */
  private takeHash(): number {
    const half = Math.imul(this.polynomial ^ (this.polynomial >>> 15), 0x2c1b3c6d);
    this.polynomial = 0;
    return half ^ (half >>> 13);
  }

  /** Where the text that was written stands, or the empty slot where it would. */
  private slotOf(hash: number): number {
    const { slots, mask } = this;
    let slot = (hash & mask) * 2;
    for (;;) {
      const id = slots[slot + 1] as number;
      if (id === EMPTY || (slots[slot] === hash && this.isWritten(id))) return slot;
      slot = (slot + 2) & (2 * mask + 1);
    }
  }

  private isWritten(id: number): boolean {
    const { units, starts, end, size } = this.list;
    const from = starts.at(id);
    const written = starts.at(size);
    const length = end - written;
    if (starts.at(id + 1) - from !== length) return false;
    for (let i = 0; i < length; i++) if (units[from + i] !== units[written + i]) return false;
    return true;
  }

  private grow(): void {
    const old = this.slots;
    this.mask = Math.max(255, 2 ** Math.ceil(Math.log2(this.size * 4 + 1)) - 1);
    this.slots = new Int32Array(2 * (this.mask + 1)).fill(EMPTY);
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] !== EMPTY) this.place(old[slot] as number, old[slot + 1] as number);
    }
  }

  /** Puts a text that is not there yet into the first slot that is free. */
  private place(hash: number, id: number): void {
    const { slots, mask } = this;
    let slot = (hash & mask) * 2;
    while (slots[slot + 1] !== EMPTY) slot = (slot + 2) & (2 * mask + 1);
    slots[slot] = hash;
    slots[slot + 1] = id;
  }
}
