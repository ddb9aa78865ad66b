/** Words whose finds are remembered, each with a byte for every row. */
const REMEMBERED = 16;

/** Texts that lie together, so that one search goes through all of them. */
const TOGETHER = 1024;

/** Stands between two of them; no word holds it. */
const BETWEEN = '\u001f';

/**
 * Which rows hold a word. Who types on asks about the rows that held what was typed so far, and who deletes
 * a letter asks again what was asked before: neither has to look through every text.
 */
export class FoundWords {
  private readonly finds = new Map<string, Uint8Array>();
  private readonly texts: string[];
  /** By the thousand; null where a text has changed since. */
  private readonly joined: (string | null)[];

  constructor(size: number) {
    this.texts = Array<string>(size).fill('');
    this.joined = Array<string | null>(Math.ceil(size / TOGETHER)).fill(null);
  }

  /** Sets the text of a row. */
  put(row: number, text: string): void {
    this.texts[row] = text;
    this.joined[Math.floor(row / TOGETHER)] = null;
    for (const [word, found] of this.finds) found[row] = Number(text.includes(word));
  }

  /** 1 for each row whose text holds the word, 0 for the others; valid until a text changes. A word holds no control character. */
  rowsWith(word: string): Uint8Array {
    const found = this.finds.get(word) ?? this.look(word);
    // A Map keeps the order of insertion: the first word is the one unused for longest.
    this.finds.delete(word);
    this.finds.set(word, found);
    if (this.finds.size > REMEMBERED) for (const oldest of this.finds.keys()) if (this.finds.delete(oldest)) break;
    return found;
  }

  /** Puts texts together ahead of the first search, pausing on the way. */
  *prepare(): Generator<void, void> {
    for (let first = 0; first < this.texts.length; first += TOGETHER) {
      this.together(first);
      yield;
    }
  }

  private look(word: string): Uint8Array {
    const found = new Uint8Array(this.texts.length);
    const among = this.narrowest(word);
    for (let first = 0; first < found.length; first += TOGETHER) {
      const behind = Math.min(first + TOGETHER, found.length);
      if (among === null || countOf(among, first, behind) * 8 > behind - first) this.search(word, first, found);
      else for (let row = first; row < behind; row++) if (among[row] === 1) found[row] = Number(this.texts[row]!.includes(word));
    }
    return found;
  }

  /** Goes through the texts of some rows as one: a look at each of them by itself takes five times as long. */
  private search(word: string, first: number, found: Uint8Array): void {
    const { texts } = this;
    const all = this.together(first);
    let row = first;
    /** Where the text of the row ends. */
    let end = texts[row]!.length;
    for (let at = all.indexOf(word); at !== -1; at = all.indexOf(word, end)) {
      while (at >= end) end += BETWEEN.length + texts[++row]!.length;
      found[row] = 1;
    }
  }

  /** The texts from a row on, as one; each becomes a part of it, so that nothing is held twice. */
  private together(first: number): string {
    const block = first / TOGETHER;
    const known = this.joined[block] ?? null;
    if (known !== null) return known;
    const texts = this.texts.slice(first, first + TOGETHER);
    const all = texts.join(BETWEEN);
    let start = 0;
    for (const [at, { length }] of texts.entries()) {
      this.texts[first + at] = all.slice(start, start + length);
      start += length + BETWEEN.length;
    }
    return (this.joined[block] = all);
  }

  /** The finds of the longest remembered word that stands in this one. */
  private narrowest(word: string): Uint8Array | null {
    let longest = '';
    for (const known of this.finds.keys()) if (known.length > longest.length && word.includes(known)) longest = known;
    return this.finds.get(longest) ?? null;
  }
}

function countOf(marks: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let row = from; row < to; row++) count += marks[row]!;
  return count;
}
