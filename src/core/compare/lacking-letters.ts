import { IntList } from './int-list.ts';
import type { Ragged } from './ragged.ts';

/** Of shorter words too many are one letter apart; of longer ones the beginning will do, since every letter costs a key. */
const SHORTEST = 4;
const LONGEST = 32;

/**
 * By word a number for it and for what is left of it without each of its letters: two words of which one letter was left
 * out, put in, mistaken or exchanged with the next share one (SymSpell). None for short words; a word of two equal letters
 * in a row has one of them twice.
 */
export function lackingLetters(texts: readonly string[]): Ragged {
  const start = new Int32Array(texts.length + 1);
  const items = new IntList();
  for (let word = 0; word < texts.length; word++) {
    const text = texts[word] as string;
    if (text.length >= SHORTEST) addLacking(text, Math.min(text.length, LONGEST), items);
    start[word + 1] = items.length;
  }
  return withoutRepeats({ start, items: items.copy() });
}

/** Places for each number, so that few of them share one. */
const ROOM = 4;

/**
 * Keeps of the numbers that no other word has one for each word: whoever shares one of them shares them all. Numbers are told
 * apart by a place alone; where two share one, neither is taken for the word's own, and a number more is kept.
 */
function withoutRepeats({ start, items }: Ragged): Ragged {
  const shift = Math.clz32(ROOM * items.length);
  const placeOf = (item: number): number => Math.imul(item, 0x9e3779b1) >>> shift;
  const times = new Uint8Array(2 ** (32 - shift));
  for (const item of items) {
    const place = placeOf(item);
    if ((times[place] as number) < 2) times[place] = (times[place] as number) + 1;
  }
  const starts = new Int32Array(start.length);
  let kept = 0;
  for (let word = 0; word + 1 < start.length; word++) {
    let hasOwn = false;
    for (let k = start[word] as number; k < (start[word + 1] as number); k++) {
      const item = items[k] as number;
      const isOwn = times[placeOf(item)] === 1;
      if (!(isOwn && hasOwn)) items[kept++] = item;
      hasOwn ||= isOwn;
    }
    starts[word + 1] = kept;
  }
  return { start: starts, items: items.slice(0, kept) };
}

/** A polynomial of the letters: without one of them it is what stands before, moved by what stands behind, and what stands behind. */
function addLacking(text: string, end: number, items: IntList): void {
  let before = 0;
  const first = items.length;
  for (let k = 0; k < end; k++) {
    items.push(before);
    before = (Math.imul(before, 31) + text.charCodeAt(k)) | 0;
  }
  items.push(before);
  let behind = 0;
  let power = 1;
  for (let k = end - 1; k >= 0; k--) {
    items.set(first + k, (Math.imul(items.at(first + k), power) + behind) | 0);
    behind = (behind + Math.imul(text.charCodeAt(k), power)) | 0;
    power = Math.imul(power, 31);
  }
}
