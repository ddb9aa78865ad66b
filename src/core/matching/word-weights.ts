import { jaroWinkler, lettersOf, mayReach } from '#core/compare/jaro-winkler.ts';
import { PairMemo } from '#core/compare/pair-memo.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Rosters } from './join-sides.ts';
import type { Roster } from './roster.ts';
import { KindWeights } from './kind-weights.ts';
import { WARD } from './pairable.ts';

/** What is left over of the words when the shared ones are taken out: nothing (and for people), words of one side, words of both. */
export const LEFT_OVER = { unknown: 0, none: 1, one: 2, both: 3 } as const;
/** Each word that is left over beyond the first of a side costs a bit; a number beside another number makes it another room. */
const LOST_WORD = -1;
const OTHER_NUMBER = -5;
/** Quarters of a bit, so that a byte holds -31 to +31 bits. */
const QUARTERS = 4;
const OFFSET = 128;

/** The bits behind a stored byte. */
export function wordBits(stored: number): number {
  return stored === 0 ? 0 : (stored - OFFSET) / QUARTERS;
}

/** A word that one tenant uses this often and the other never belongs to its way of naming and says nothing of the pair. */
const HABIT = 4;
/** A word cut short or spelt otherwise counts this much of the whole. */
const HALF_SHARED = 0.6;
const SHORTEST_CUT = 3;
/** Holders of a word looked at to say how many have the other words too: one more or less among so many is a hundredth of a bit. */
const ENOUGH = 128;
/** Winkler's usual bound; shorter words reach it by chance. */
const SPELT_ALIKE = 0.88;
const SHORTEST_SPELT = 5;

/** Weighs the words that name mailboxes, rooms and services: rare shared words count most. */
export class WordWeigher {
  private readonly source: Roster;
  private readonly target: Roster;
  private readonly shared: Float32Array;
  private readonly number: Uint8Array;
  /** 1 for words that only one tenant uses, and often. */
  private readonly habit: Uint8Array;
  /** Level of `LEFT_OVER` of the pair weighed last. */
  leftOver: number = LEFT_OVER.unknown;
  private readonly texts: readonly string[];
  private readonly kinds: KindWeights;
  private readonly total: number;
  /** Rows that have a word, of both sides: those of the target behind those of the source. */
  private readonly holders: readonly number[][];
  /** Words of the source account that the pair at hand shares: room for as many as an account has. */
  private readonly found: Int32Array;
  /** What a word says alone, when there are others beside it and when it is the whole; NaN until it is asked for. */
  private readonly alone: readonly [Float64Array, Float64Array];
  private readonly letters: Int32Array;
  private readonly alike = new PairMemo();
  /** What `best` answers: a number with a fraction that is returned would be put into memory of its own. */
  private readonly said = new Float64Array(1);

  constructor({ source, target, functionWords }: Rosters) {
    this.source = source;
    this.target = target;
    this.texts = functionWords;
    this.kinds = new KindWeights(source, target);
    this.found = new Int32Array(mostOf(source.words));
    const count = new Float64Array(functionWords.length);
    let total = 0;
    for (const roster of [source, target]) {
      for (let row = 0; row < roster.size; row++) if (roster.ward[row] === WARD.functional) total++;
      for (const word of roster.words.items) count[word] = (count[word] as number) + 1;
    }
    this.total = total;
    this.alone = [new Float64Array(functionWords.length).fill(Number.NaN), new Float64Array(functionWords.length).fill(Number.NaN)];
    this.letters = Int32Array.from(functionWords, lettersOf);
    this.holders = holdersOf(functionWords.length, source, target);
    this.shared = Float32Array.from(count, (n) => Math.log2((total + 1) / Math.max(n - 1, 1)));
    const ofSource = new Float64Array(functionWords.length);
    for (const word of source.words.items) ofSource[word] = (ofSource[word] as number) + 1;
    this.habit = Uint8Array.from(count, (n, word) => (n >= HABIT && (ofSource[word] === 0 || ofSource[word] === n) ? 1 : 0));
    this.number = Uint8Array.from(functionWords, (text) => (/\d/.test(text) ? 1 : 0));
  }

  /** The bits of a pair as a byte (see `wordBits`), without those of what is left over; 0 for people. */
  weigh(s: number, t: number): number {
    this.leftOver = LEFT_OVER.unknown;
    const { source, target } = this;
    if (source.ward[s] !== WARD.functional) return 0;
    let bits = this.kinds.bits(s, t);
    let shared = 0;
    let agreeing = 0;
    let lostHere = false;
    let lostThere = false;
    const toS = source.words.start[s + 1] as number;
    const toT = target.words.start[t + 1] as number;
    for (let i = source.words.start[s] as number; i < toS; i++) {
      const word = source.words.items[i] as number;
      this.best(word, source.words, s, target.words, t);
      const found = this.said[0] as number;
      if (found > 0) {
        this.found[shared++] = word;
        agreeing += found;
      } else {
        if (found < 0) lostHere = true;
        bits += found;
      }
    }
    for (let j = target.words.start[t] as number; j < toT; j++) {
      this.best(target.words.items[j] as number, target.words, t, source.words, s);
      const found = this.said[0] as number;
      if (found < 0) {
        bits += found;
        lostThere = true;
      }
    }
    this.leftOver = lostHere && lostThere ? LEFT_OVER.both : lostHere || lostThere ? LEFT_OVER.one : LEFT_OVER.none;
    bits += (lostHere ? -LOST_WORD : 0) + (lostThere ? -LOST_WORD : 0);
    bits += Math.min(agreeing, this.together(shared, this.leftOver === LEFT_OVER.none));
    if (shared === 0) bits = Math.min(bits, -8);
    return Math.max(1, Math.min(255, Math.round(bits * QUARTERS) + OFFSET));
  }

  /**
   * The most that the first words found can say together: "Research and Development" is three words, but whoever has
   * one has them all. Counts the accounts that have every one of them, the two at hand included; when the
   * words are all there is to either name, only those that have no others.
   */
  private together(many: number, whole: boolean): number {
    if (many === 0) return 0;
    if (many > 1) return this.bitsOf(many, whole);
    const word = this.found[0] as number;
    const alone = this.alone[whole ? 1 : 0];
    const known = alone[word] as number;
    if (known === known) return known;
    return (alone[word] = this.bitsOf(many, whole));
  }

  private bitsOf(many: number, whole: boolean): number {
    const { found } = this;
    let rarest = found[0] as number;
    for (let at = 1; at < many; at++) {
      const word = found[at] as number;
      if ((this.holders[word] as number[]).length < (this.holders[rarest] as number[]).length) rarest = word;
    }
    const holders = this.holders[rarest] as number[];
    const looked = Math.min(holders.length, ENOUGH);
    let all = 0;
    for (let k = 0; k < looked; k++) {
      const row = holders[k] as number;
      if (whole && this.countOf(row) !== many) continue;
      let others = 0;
      while (others < many && (found[others] === rarest || this.has(row, found[others] as number))) others++;
      if (others === many) all++;
    }
    all *= Math.max(holders.length / ENOUGH, 1);
    return Math.log2((this.total + 1) / Math.max(whole ? all - 1.5 : all - 1, whole ? 0.5 : 1));
  }

  private countOf(holder: number): number {
    const { source, target } = this;
    const { start } = holder < source.size ? source.words : target.words;
    const row = holder < source.size ? holder : holder - source.size;
    return (start[row + 1] as number) - (start[row] as number);
  }

  private has(holder: number, word: number): boolean {
    const { source, target } = this;
    return holder < source.size ? includes(source.words, holder, word) : includes(target.words, holder - source.size, word);
  }

  /** Says the bits of a word of one account against the words of another: shared, cut short or spelt otherwise, or lost. */
  private best(word: number, own: Ragged, row: number, others: Ragged, otherRow: number): void {
    const { said } = this;
    said[0] = this.habit[word] === 1 ? 0 : LOST_WORD;
    const to = others.start[otherRow + 1] as number;
    for (let k = others.start[otherRow] as number; k < to; k++) {
      const other = others.items[k] as number;
      if (other === word) {
        said[0] = this.shared[word] as number;
        return;
      }
      if (this.number[word] === 1 && this.number[other] === 1) {
        // The other number may be shared: a building beside the floor that both sides name.
        if (!includes(own, row, other)) said[0] = Math.min(said[0], OTHER_NUMBER);
      } else if (this.areAlike(word, other)) {
        said[0] = Math.max(said[0], HALF_SHARED * Math.min(this.shared[word] as number, this.shared[other] as number), 0);
      }
    }
  }

  /** Cut short (CHI for Chicago), or spelt otherwise (Munich for München). */
  private areAlike(word: number, other: number): boolean {
    const known = this.alike.find(word, other);
    return (known >= 0 ? known : this.alike.keep(word, other, this.compareWords(word, other) ? 1 : 0)) === 1;
  }

  private compareWords(word: number, other: number): boolean {
    const a = this.texts[word] as string;
    const b = this.texts[other] as string;
    const short = a.length < b.length ? a : b;
    const long = short === a ? b : a;
    if (short.length < SHORTEST_CUT) return false;
    if (long.startsWith(short)) return true;
    if (short.length < SHORTEST_SPELT || !mayReach(a, b, this.letters[word] as number, this.letters[other] as number, SPELT_ALIKE))
      return false;
    return jaroWinkler(short, long) >= SPELT_ALIKE;
  }
}

/** How many words the account has that has most. */
function mostOf({ start }: Ragged): number {
  let most = 0;
  for (let row = 0; row + 1 < start.length; row++) most = Math.max(most, (start[row + 1] as number) - (start[row] as number));
  return most;
}

function includes({ start, items }: Ragged, row: number, word: number): boolean {
  for (let k = start[row] as number; k < (start[row + 1] as number); k++) if (items[k] === word) return true;
  return false;
}

function holdersOf(words: number, source: Roster, target: Roster): number[][] {
  const holders = Array.from({ length: words }, (): number[] => []);
  for (const [roster, from] of [
    [source, 0],
    [target, source.size],
  ] as const) {
    for (let row = 0; row < roster.size; row++) {
      for (let k = roster.words.start[row] as number; k < (roster.words.start[row + 1] as number); k++) {
        (holders[roster.words.items[k] as number] as number[]).push(from + row);
      }
    }
  }
  return holders;
}
