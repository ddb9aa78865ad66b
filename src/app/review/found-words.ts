/** Letters a to z and digits have a number each; all others share a few. */
const LETTERS = 64;
const ALPHABET = 26;
const OWN = ALPHABET + 10;

/** Pairs of letters a to z have a number each; all others share some. */
const OWN_PAIRS = ALPHABET * ALPHABET;
const SHARED_PAIRS = 348;
const PAIRS = OWN_PAIRS + SHARED_PAIRS;

/**
 * Which rows hold a word. For each letter and each pair of neighbouring letters it is kept, a bit a row, whose text
 * has it, so that a search looks through the few texts that have all of the word's: what n-gram indexes do.
 */
export class FoundWords {
  private readonly texts: string[];
  /** Bits a row for each letter, then for each pair. */
  private readonly marks: Uint32Array;
  private readonly length: number;

  constructor(size: number) {
    this.texts = Array<string>(size).fill('');
    this.length = Math.ceil(size / 32);
    this.marks = new Uint32Array((LETTERS + PAIRS) * this.length);
  }

  /** Sets the text of a row. */
  put(row: number, text: string): void {
    const { marks, length } = this;
    const at = row >>> 5;
    const bit = 1 << (row & 31);
    if (this.texts[row] !== '') for (let place = at; place < marks.length; place += length) marks[place]! &= ~bit;
    this.texts[row] = text;
    let before = -1;
    for (let index = 0; index < text.length; index++) {
      const letter = letterOf(text.charCodeAt(index));
      marks[letter * length + at]! |= bit;
      if (before !== -1) marks[pairOf(before, letter) * length + at]! |= bit;
      before = letter;
    }
  }

  /** 1 for each row whose text holds the word, which has a letter at least; 0 for the others. */
  rowsWith(word: string): Uint8Array {
    const { texts } = this;
    const found = new Uint8Array(texts.length);
    const letters = Array.from({ length: word.length }, (_, index) => letterOf(word.charCodeAt(index)));
    // What has a number of its own needs no second look.
    const isCertain = word.length === 1 ? letters[0]! < OWN : word.length === 2 && letters.every((letter) => letter < ALPHABET);
    for (const [at, marked] of this.rowsMarked(word).entries()) {
      for (let bits = marked; bits !== 0; bits &= bits - 1) {
        const row = at * 32 + 31 - Math.clz32(bits & -bits);
        if (isCertain || texts[row]!.includes(word)) found[row] = 1;
      }
    }
    return found;
  }

  /** Bits of the rows whose texts have all letters and pairs of a word, and of some that have others in their place. */
  private rowsMarked(word: string): Uint32Array {
    const { marks, length } = this;
    let before = letterOf(word.charCodeAt(0));
    const rows = marks.slice(before * length, (before + 1) * length);
    for (let index = 1; index < word.length; index++) {
      const letter = letterOf(word.charCodeAt(index));
      const pair = pairOf(before, letter) * length;
      for (let at = 0; at < length; at++) rows[at]! &= marks[pair + at]!;
      before = letter;
    }
    return rows;
  }
}

function letterOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + ALPHABET;
  return OWN + (code % (LETTERS - OWN));
}

/** Where the bits of two letters that follow each other are. */
function pairOf(first: number, second: number): number {
  if (first < ALPHABET && second < ALPHABET) return LETTERS + first * ALPHABET + second;
  // Spread, so that frequent ones do not meet.
  return LETTERS + OWN_PAIRS + ((first * 23 + second * 5) % SHARED_PAIRS);
}
