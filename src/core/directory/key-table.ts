/** Finds texts that came before, whatever their letter case, in about 24 bytes each and without keeping them. */
export interface KeyTable {
  /** Remembers a text by a number above 0. Answers the number it was first given, 0 when it is new. */
  remember(text: string, number: number): number;
}

/** Beginnings and factors of FNV-1a and of MurmurHash3. */
const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x9e3779b9;
const FIRST_FACTOR = 0x01000193;
const SECOND_FACTOR = 0x85ebca6b;
/** A user principal name has 113 characters at most. */
const LONGEST = 256;
const encoder = new TextEncoder();

/**
 * A hash table of 64-bit fingerprints. Two different texts are taken for one with a probability of
 * one in thirty million in a file of a million keys; a map of the texts would need ten times the
 * memory and time.
 */
export function createKeyTable(): KeyTable {
  let capacity = 16_384;
  let count = 0;
  let slots = new Uint32Array(capacity * 3);
  let high = 0;
  let low = 0;
  const words = new Uint32Array(LONGEST / 4 + 1);
  const letters = new Uint8Array(words.buffer);

  /** Text of ASCII four letters at a time, which takes a tenth of the time; of what is longer or has other letters, every unit. */
  function fingerprint(text: string): void {
    const { written } = encoder.encodeInto(text, letters);
    if (written !== text.length) return fingerprintOf(text.toLowerCase());
    // What another text left behind its end, among the last four letters.
    letters[written] = letters[written + 1] = letters[written + 2] = 0;
    let a = FIRST_SEED;
    let b = SECOND_SEED;
    for (let at = 0; at * 4 < written; at++) {
      const word = inLowerCase(words[at]!);
      a = Math.imul(a ^ word, FIRST_FACTOR);
      a ^= a >>> 15;
      b = Math.imul(b ^ word, SECOND_FACTOR);
      b ^= b >>> 13;
    }
    settle(a, b, written);
  }

  function fingerprintOf(folded: string): void {
    let a = FIRST_SEED;
    let b = SECOND_SEED;
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      a = Math.imul(a ^ unit, FIRST_FACTOR);
      b = Math.imul(b ^ unit, SECOND_FACTOR);
      b ^= b >>> 15;
    }
    settle(a, b, ~folded.length);
  }

  function settle(a: number, b: number, length: number): void {
    high = mixed(a ^ length);
    low = mixed(b);
  }

  /** The slot that holds the current fingerprint, or the free one where it belongs. */
  function slotOf(): number {
    for (let slot = high & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const at = slot * 3;
      if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at;
    }
  }

  function put(at: number, number: number): void {
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = number;
  }

  function grow(): void {
    const old = slots;
    capacity *= 4;
    slots = new Uint32Array(capacity * 3);
    for (let from = 0; from < old.length; from += 3) {
      if (old[from + 2] === 0) continue;
      high = old[from]!;
      low = old[from + 1]!;
      put(slotOf(), old[from + 2]!);
    }
  }

  return {
    remember(text, number) {
      if (++count * 2 > capacity) grow();
      fingerprint(text);
      const at = slotOf();
      const first = slots[at + 2]!;
      if (first === 0) put(at, number);
      else count--;
      return first;
    },
  };
}

/** Four letters of ASCII, whose bytes are below 128: twice the distance to 128 tells a capital from what stands before and behind. */
function inLowerCase(word: number): number {
  const capitals = ((word + 0x3f3f3f3f) ^ (word + 0x25252525)) & 0x80808080;
  return word | (capitals >>> 2);
}

function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x7feb352d);
  value ^= value >>> 15;
  value = Math.imul(value, 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}
