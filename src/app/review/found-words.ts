/** Words whose finds are remembered, each with a byte for every row. */
const REMEMBERED = 16;

/**
 * Which rows hold a word. Who types on asks about the rows that held what was typed so far, and who deletes
 * a letter asks again what was asked before: neither has to look through every text.
 */
export class FoundWords {
  private readonly finds = new Map<string, Uint8Array>();
  private readonly texts: readonly string[];

  /** @param texts one for each row; who changes one tells it (`changed`). */
  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  /** 1 for each row whose text holds the word, 0 for the others; valid until a text changes. */
  rowsWith(word: string): Uint8Array {
    const found = this.finds.get(word) ?? this.look(word);
    // A Map keeps the order of insertion: the first word is the one unused for longest.
    this.finds.delete(word);
    this.finds.set(word, found);
    if (this.finds.size > REMEMBERED) for (const oldest of this.finds.keys()) if (this.finds.delete(oldest)) break;
    return found;
  }

  changed(row: number): void {
    for (const [word, found] of this.finds) found[row] = Number(this.texts[row]!.includes(word));
  }

  private look(word: string): Uint8Array {
    const found = new Uint8Array(this.texts.length);
    const among = this.narrowest(word);
    for (let row = 0; row < found.length; row++) {
      if (among === null || among[row] === 1) found[row] = Number(this.texts[row]!.includes(word));
    }
    return found;
  }

  /** The finds of the longest remembered word that stands in this one. */
  private narrowest(word: string): Uint8Array | null {
    let longest = '';
    for (const known of this.finds.keys()) if (known.length > longest.length && word.includes(known)) longest = known;
    return this.finds.get(longest) ?? null;
  }
}
