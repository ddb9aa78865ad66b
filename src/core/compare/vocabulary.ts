import { IntList } from './int-list.ts';
import type { Memory } from './memory.ts';
import { packTexts, type PackedTexts } from './packed-texts.ts';
import { TextList } from './text-list.ts';

const FEWEST_SLOTS = 256;

/**
 * Gives every distinct text a number, in the order of first sight. Open addressing: half the time of a Map where most
 * texts are new, as addresses and sign-in names are. What takes the time is to wait for memory, so a slot is four bytes.
 */
export class Vocabulary {
  /** Those that have a number; what is looked up is written behind them. */
  private readonly list = new TextList();
  private readonly hashes = new IntList();
  /** A number and one, with the bits above `mask` of the hash; 0 is free. The bits below are where it is looked for. */
  private slots = new Int32Array(FEWEST_SLOTS);
  private mask = FEWEST_SLOTS - 1;
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
    const held = this.slots[slot] as number;
    if (held === 0) {
      list.close();
      this.hashes.push(hash);
      this.slots[slot] = list.size | (hash & ~this.mask);
      return list.size - 1;
    }
    list.drop();
    return (held & this.mask) - 1;
  }

  /** The number of a text, or -1 when it was never seen. */
  find(text: string): number {
    this.write(text);
    const held = this.slots[this.slotOf(this.takeHash())] as number;
    this.list.drop();
    return (held & this.mask) - 1;
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

  /** Where the text that was written stands, or the free slot where it would. */
  private slotOf(hash: number): number {
    const { slots, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0 || (((held ^ hash) & ~mask) === 0 && this.isWritten((held & mask) - 1))) return slot;
      slot = (slot + 1) & mask;
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
    const mask = 4 * this.slots.length - 1;
    const slots = new Int32Array(mask + 1);
    for (let id = 0; id < this.hashes.length; id++) {
      const hash = this.hashes.at(id);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (id + 1) | (hash & ~mask);
    }
    this.slots = slots;
    this.mask = mask;
  }
}
