import type { Rosters } from './build-rosters.ts';
import type { Roster } from './roster.ts';
import { WARD } from './pairable.ts';

/** A word of the one name is found in the other's in three of four true pairs; by chance as often as it is used. */
const KEPT = 0.75;
/** A word on one side only: dropped or added in renaming (two bits); a number on one side only makes it another room (six bits). */
const LOST_WORD = -2;
const LOST_NUMBER = -6;
/** Other kind of functional account (an export without mailbox types calls a room a shared mailbox). */
const OTHER_KIND = -3;
/** Quarters of a bit, so that a byte holds -31 to +31 bits. */
const QUARTERS = 4;
const OFFSET = 128;

/** The bits behind a stored byte. */
export function wordBits(stored: number): number {
  return stored === 0 ? 0 : (stored - OFFSET) / QUARTERS;
}

/** Weighs the words that name mailboxes, rooms and services: rare shared words count most. */
export class WordWeigher {
  private readonly source: Roster;
  private readonly target: Roster;
  private readonly shared: Float32Array;
  private readonly number: Uint8Array;

  constructor({ source, target, functionWords }: Rosters) {
    this.source = source;
    this.target = target;
    const count = new Float64Array(functionWords.size);
    let total = 0;
    for (const roster of [source, target]) {
      for (let row = 0; row < roster.size; row++) if (roster.ward[row] === WARD.functional) total++;
      for (const word of roster.words.items) count[word] = (count[word] as number) + 1;
    }
    this.shared = Float32Array.from(count, (n) => Math.log2((KEPT * (total + 1)) / (Math.max(n - 2, 0) + 0.5)));
    this.number = Uint8Array.from(functionWords.texts, (text) => (/\d/.test(text) ? 1 : 0));
  }

  /** The bits of a pair as a byte (see `wordBits`); 0 for people. */
  weigh(s: number, t: number): number {
    const { source, target } = this;
    if (source.ward[s] !== WARD.functional) return 0;
    let bits = source.accounts[s]?.kind === target.accounts[t]?.kind ? 0 : OTHER_KIND;
    let shared = 0;
    const toS = source.words.start[s + 1] as number;
    const toT = target.words.start[t + 1] as number;
    for (let i = source.words.start[s] as number; i < toS; i++) {
      const word = source.words.items[i] as number;
      let found = false;
      for (let j = target.words.start[t] as number; j < toT && !found; j++) found = target.words.items[j] === word;
      if (found) {
        shared++;
        bits += this.shared[word] as number;
      } else bits += this.number[word] === 1 ? LOST_NUMBER : LOST_WORD;
    }
    for (let j = target.words.start[t] as number; j < toT; j++) {
      const word = target.words.items[j] as number;
      let found = false;
      for (let i = source.words.start[s] as number; i < toS && !found; i++) found = source.words.items[i] === word;
      if (!found) bits += this.number[word] === 1 ? LOST_NUMBER : LOST_WORD;
    }
    if (shared === 0) bits = Math.min(bits, -8);
    return Math.max(1, Math.min(255, Math.round(bits * QUARTERS) + OFFSET));
  }
}
