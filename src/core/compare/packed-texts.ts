import type { Memory } from './memory.ts';
import type { TextList } from './text-list.ts';

/** Texts in memory that threads can share, looked up without making a text of any: text `i` is `units[start[i]]` up to `units[start[i + 1]]`. */
export interface PackedTexts {
  readonly start: Int32Array;
  /** UTF-16. */
  readonly units: Uint16Array;
  /** By text a hash of it. */
  readonly hashes: Int32Array;
}

/** Packs some of the texts of a list, in the order in which they are named. */
export function packTexts({ units: letters, starts }: TextList, named: Int32Array, memory: Memory): PackedTexts {
  const size = named.length;
  const from = starts.view();
  const start = new Int32Array(memory(4 * (size + 1)));
  for (let k = 0; k < size; k++) {
    const text = named[k] as number;
    start[k + 1] = (start[k] as number) + (from[text + 1] as number) - (from[text] as number);
  }
  const units = new Uint16Array(memory(2 * (start[size] as number)));
  const hashes = new Int32Array(memory(4 * size));
  for (let k = 0; k < size; k++) {
    const to = start[k + 1] as number;
    let letter = from[named[k] as number] as number;
    let hash = to - (start[k] as number);
    for (let at = start[k] as number; at < to; at++) {
      const unit = letters[letter++] as number;
      hash = (Math.imul(hash, 31) + unit) | 0;
      units[at] = unit;
    }
    hashes[k] = hash;
  }
  return { start, units, hashes };
}

/** So many letters become one text at a time: each takes room on the stack. */
const PIECE = 8192;

/** The texts, or those named. */
export function unpackTexts({ start, units }: PackedTexts, named: Int32Array | null = null): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += PIECE) {
    pieces.push(Reflect.apply(String.fromCharCode, null, units.subarray(at, at + PIECE)));
  }
  const all = pieces.join('');
  const size = named === null ? start.length - 1 : named.length;
  const texts: string[] = [];
  for (let k = 0; k < size; k++) {
    const text = named === null ? k : (named[k] as number);
    texts.push(all.slice(start[text], start[text + 1]));
  }
  return texts;
}

/** By text of `wanted` its place among `texts`, all different, or -1. */
export function findTexts(texts: PackedTexts, wanted: PackedTexts): Int32Array {
  const bits = Math.ceil(Math.log2(texts.hashes.length * 2 + 2));
  const mask = 2 ** bits - 1;
  const shift = 32 - bits;
  // A slot is a place and one; open addressing.
  const slots = new Int32Array(mask + 1);
  const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;
  for (let text = 0; text < texts.hashes.length; text++) {
    let slot = slotOf(texts.hashes[text] as number);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = text + 1;
  }
  const found = new Int32Array(wanted.hashes.length).fill(-1);
  for (let text = 0; text < found.length; text++) {
    const hash = wanted.hashes[text] as number;
    for (let slot = slotOf(hash); slots[slot] !== 0; slot = (slot + 1) & mask) {
      const other = (slots[slot] as number) - 1;
      if (texts.hashes[other] !== hash || !areEqual(texts, other, wanted, text)) continue;
      found[text] = other;
      break;
    }
  }
  return found;
}

function areEqual(a: PackedTexts, x: number, b: PackedTexts, y: number): boolean {
  const from = a.start[x] as number;
  const other = b.start[y] as number;
  const length = (a.start[x + 1] as number) - from;
  if ((b.start[y + 1] as number) - other !== length) return false;
  for (let k = 0; k < length; k++) if (a.units[from + k] !== b.units[other + k]) return false;
  return true;
}
