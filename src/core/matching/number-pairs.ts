import { IntList } from '#core/compare/int-list.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';

const EMPTY = -1;
/** A slot is a pair and its number; a quarter more than half full the table doubles. */
const SLOT = 3;
/** Up to so many possible pairs each has a place of its own: 4 MB, of which only what is used becomes memory. */
const MOST_PLACES = 2 ** 20;

/**
 * Gives every distinct pair of whole numbers (0 and above) a number, in the order of first sight. A table with a
 * place for every pair where the numbers are known to be few, else open addressing over one array of integers: nothing
 * is allocated per pair, and a look costs one line of memory.
 */
export class NumberPairs {
  private readonly left = new IntList();
  private readonly right = new IntList();
  private slots: Int32Array;
  private mask: number;
  /** By pair its number and 1; empty without places. */
  private readonly places: Int32Array;
  private readonly rights: number;

  /**
   * @param expected how many distinct pairs there may be.
   * @param lefts all left numbers are below it, and all right ones below `rights`.
   */
  constructor(expected = 256, lefts = Infinity, rights = Infinity) {
    const isSmall = lefts * rights <= MOST_PLACES;
    this.places = new Int32Array(isSmall ? lefts * rights : 0);
    this.rights = rights;
    const slots = isSmall ? 1 : 2 ** Math.ceil(Math.log2(Math.max(expected, 16) * 2));
    this.slots = new Int32Array(slots * SLOT).fill(EMPTY);
    this.mask = slots - 1;
  }

  /** How many distinct pairs were seen. */
  get size(): number {
    return this.left.length;
  }

  /** The number of a pair; a new one when it was never seen. */
  number(left: number, right: number): number {
    if (this.places.length === 0) return this.numberInSlots(left, right);
    const place = left * this.rights + right;
    const known = this.places[place] as number;
    if (known > 0) return known - 1;
    this.add(left, right);
    this.places[place] = this.size;
    return this.size - 1;
  }

  private numberInSlots(left: number, right: number): number {
    const { slots, mask } = this;
    let slot = hash(left, right) & mask;
    for (;;) {
      const at = slot * SLOT;
      const known = slots[at + 2] as number;
      if (known === EMPTY) break;
      if (slots[at] === left && slots[at + 1] === right) return known;
      slot = (slot + 1) & mask;
    }
    const fresh = this.size;
    this.add(left, right);
    const at = slot * SLOT;
    slots[at] = left;
    slots[at + 1] = right;
    slots[at + 2] = fresh;
    if (this.size * 2 > mask) this.grow();
    return fresh;
  }

  /** The pairs in the order of their numbers. */
  list(memory: Memory = ownMemory): { left: Int32Array; right: Int32Array } {
    return { left: this.left.copy(memory), right: this.right.copy(memory) };
  }

  private add(left: number, right: number): void {
    this.left.push(left);
    this.right.push(right);
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2).fill(EMPTY);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] === EMPTY) continue;
      let slot = hash(old[at] as number, old[at + 1] as number) & this.mask;
      while (this.slots[slot * SLOT + 2] !== EMPTY) slot = (slot + 1) & this.mask;
      for (let k = 0; k < SLOT; k++) this.slots[slot * SLOT + k] = old[at + k] as number;
    }
  }
}

/** Mixes two whole numbers (multipliers of the MurmurHash3 finaliser). */
function hash(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) + Math.imul(right, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
