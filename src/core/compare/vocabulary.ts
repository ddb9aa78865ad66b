const EMPTY = -1;

/**
 * Gives every distinct text a number, in the order of first sight. Open addressing over one array of
 * hashes and numbers: half the time of a Map where most texts are new, as addresses and sign-in names are.
 */
export class Vocabulary {
  readonly texts: string[];
  /** A slot is a hash and a number. */
  private slots = new Int32Array(0);
  private mask = -1;

  /** @param texts what is known from the beginning, all different. */
  constructor(texts: string[] = []) {
    this.texts = texts;
  }

  /** The number of a text; a new one when it was never seen. */
  id(text: string): number {
    if (this.texts.length * 2 > this.mask) this.grow();
    const hash = hashOf(text);
    const slot = this.slotOf(text, hash);
    const known = this.slots[slot + 1] as number;
    if (known !== EMPTY) return known;
    const id = this.texts.push(text) - 1;
    this.slots[slot] = hash;
    this.slots[slot + 1] = id;
    return id;
  }

  /** The number of a text, or -1 when it was never seen. */
  find(text: string): number {
    if (this.mask < 0) this.grow();
    return this.slots[this.slotOf(text, hashOf(text)) + 1] as number;
  }

  get size(): number {
    return this.texts.length;
  }

  /** Where a text stands, or the empty slot where it would. */
  private slotOf(text: string, hash: number): number {
    const { slots, mask, texts } = this;
    let slot = (hash & mask) * 2;
    for (;;) {
      const id = slots[slot + 1] as number;
      if (id === EMPTY || (slots[slot] === hash && texts[id] === text)) return slot;
      slot = (slot + 2) & (2 * mask + 1);
    }
  }

  private grow(): void {
    const old = this.slots;
    this.mask = Math.max(255, 2 ** Math.ceil(Math.log2(this.texts.length * 4 + 1)) - 1);
    this.slots = new Int32Array(2 * (this.mask + 1)).fill(EMPTY);
    if (old.length === 0) {
      for (let id = 0; id < this.texts.length; id++) this.place(hashOf(this.texts[id] as string), id);
    }
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] !== EMPTY) this.place(old[slot] as number, old[slot + 1] as number);
    }
  }

  /** Puts a text that is not there yet into the first slot that is free. */
  private place(hash: number, id: number): void {
    const { slots, mask } = this;
    let slot = (hash & mask) * 2;
    while (slots[slot + 1] !== EMPTY) slot = (slot + 2) & (2 * mask + 1);
    slots[slot] = hash;
    slots[slot + 1] = id;
  }
}

/** A polynomial of the characters, mixed by the MurmurHash3 finaliser. */
function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
