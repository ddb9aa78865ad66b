import type { Ragged } from '#core/compare/ragged.ts';
import type { Rosters } from './build-rosters.ts';
import type { Roster } from './roster.ts';
import { WARD } from './pairable.ts';

/** A word of the one name is found in the other's in three of four true pairs; by chance as often as it is used. */
const KEPT = 0.75;
/** A word on one side only, dropped or added in renaming, costs two bits; a number beside another number makes it another room. */
const LOST_WORD = -2;
const OTHER_NUMBER = -5;
/** Other kind of functional account (an export without mailbox types calls a room a shared mailbox). */
const OTHER_KIND = -3;
/** Nothing lost and nothing added: seven in ten true pairs, two in ten of those that share a word by chance. */
const SAME_WORDS = Math.log2(0.7 / 0.2);
/** Quarters of a bit, so that a byte holds -31 to +31 bits. */
const QUARTERS = 4;
const OFFSET = 128;

/** The bits behind a stored byte. */
export function wordBits(stored: number): number {
  return stored === 0 ? 0 : (stored - OFFSET) / QUARTERS;
}

/** A word that one tenant uses this often and the other never belongs to its way of naming and says nothing of the pair. */
const HABIT = 4;
/** A word cut short (CHI for Chicago) counts this much of the whole. */
const CUT_SHORT = 0.6;
const SHORTEST_CUT = 3;

/** Weighs the words that name mailboxes, rooms and services: rare shared words count most. */
export class WordWeigher {
  private readonly source: Roster;
  private readonly target: Roster;
  private readonly shared: Float32Array;
  private readonly number: Uint8Array;
  /** 1 for words that only one tenant uses, and often. */
  private readonly habit: Uint8Array;
  private readonly texts: readonly string[];

  constructor({ source, target, functionWords }: Rosters) {
    this.source = source;
    this.target = target;
    this.texts = functionWords.texts;
    const count = new Float64Array(functionWords.size);
    let total = 0;
    for (const roster of [source, target]) {
      for (let row = 0; row < roster.size; row++) if (roster.ward[row] === WARD.functional) total++;
      for (const word of roster.words.items) count[word] = (count[word] as number) + 1;
    }
    this.shared = Float32Array.from(count, (n) => Math.log2((KEPT * (total + 1)) / Math.max(n - 1, 1)));
    const ofSource = new Float64Array(functionWords.size);
    for (const word of source.words.items) ofSource[word] = (ofSource[word] as number) + 1;
    this.habit = Uint8Array.from(count, (n, word) => (n >= HABIT && (ofSource[word] === 0 || ofSource[word] === n) ? 1 : 0));
    this.number = Uint8Array.from(functionWords.texts, (text) => (/\d/.test(text) ? 1 : 0));
  }

  /** The bits of a pair as a byte (see `wordBits`); 0 for people. */
  weigh(s: number, t: number): number {
    const { source, target } = this;
    if (source.ward[s] !== WARD.functional) return 0;
    let bits = source.accounts[s]?.kind === target.accounts[t]?.kind ? 0 : OTHER_KIND;
    let shared = 0;
    let lost = false;
    const toS = source.words.start[s + 1] as number;
    const toT = target.words.start[t + 1] as number;
    for (let i = source.words.start[s] as number; i < toS; i++) {
      const found = this.best(source.words.items[i] as number, target.words, t);
      if (found > 0) shared++;
      else lost = true;
      bits += found;
    }
    for (let j = target.words.start[t] as number; j < toT; j++) {
      const found = this.best(target.words.items[j] as number, source.words, s);
      if (found < 0) {
        bits += found;
        lost = true;
      }
    }
    if (!lost) bits += SAME_WORDS;
    if (shared === 0) bits = Math.min(bits, -8);
    return Math.max(1, Math.min(255, Math.round(bits * QUARTERS) + OFFSET));
  }

  /** The bits of a word against the words of another account: shared, cut short, or lost. */
  private best(word: number, others: Ragged, row: number): number {
    const text = this.texts[word] as string;
    let best = this.habit[word] === 1 ? 0 : LOST_WORD;
    const to = others.start[row + 1] as number;
    for (let k = others.start[row] as number; k < to; k++) {
      const other = others.items[k] as number;
      if (other === word) return this.shared[word] as number;
      if (this.number[word] === 1 && this.number[other] === 1) best = Math.min(best, OTHER_NUMBER);
      const otherText = this.texts[other] as string;
      const [short, long] = text.length < otherText.length ? [text, otherText] : [otherText, text];
      if (short.length >= SHORTEST_CUT && long.startsWith(short)) best = Math.max(best, CUT_SHORT * (this.shared[other] as number), 0);
    }
    return best;
  }
}
