/** Gives every distinct text a number, in the order of first sight. */
export class Vocabulary {
  readonly texts: string[];
  private ids: Map<string, number> | null = null;

  /** @param texts what is known from the beginning, all different. */
  constructor(texts: string[] = []) {
    this.texts = texts;
  }

  /** The number of a text; a new one when it was never seen. */
  id(text: string): number {
    const ids = this.known();
    const known = ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.push(text) - 1;
    ids.set(text, id);
    return id;
  }

  /** The number of a text, or -1 when it was never seen. */
  find(text: string): number {
    return this.known().get(text) ?? -1;
  }

  get size(): number {
    return this.texts.length;
  }

  private known(): Map<string, number> {
    this.ids ??= new Map(this.texts.map((text, id) => [text, id]));
    return this.ids;
  }
}
