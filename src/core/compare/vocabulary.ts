/** Gives every distinct text a number, in the order of first sight. */
export class Vocabulary {
  readonly texts: string[] = [];
  private readonly ids = new Map<string, number>();

  /** The number of a text; a new one when it was never seen. */
  id(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.push(text) - 1;
    this.ids.set(text, id);
    return id;
  }

  /** The number of a text, or -1 when it was never seen. */
  find(text: string): number {
    return this.ids.get(text) ?? -1;
  }

  get size(): number {
    return this.texts.length;
  }
}
