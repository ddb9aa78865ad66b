/** Finds texts that came before, whatever their letter case, in about 24 bytes each and without keeping them. */
export interface KeyTable {
  /** Remembers a text by a number above 0. Answers the number it was first given, 0 when it is new. */
  remember(text: string, number: number): number;
}

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

  function fingerprint(text: string): void {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (code >= 65 && code <= 90) code += 32;
      else if (code > 127 && text !== text.toLowerCase()) return fingerprint(text.toLowerCase());
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b ^= b >>> 15;
    }
    high = mixed(a ^ text.length);
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

function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x7feb352d);
  value ^= value >>> 15;
  value = Math.imul(value, 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}
