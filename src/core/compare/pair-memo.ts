/** 65,536 answers in a megabyte: they stay in the processor's own memory. */
const BITS = 16;
const SLOTS = 2 ** BITS;
/** A pair, its answer, and nothing: a slot is never cut by a line of memory. */
const SLOT = 4;

/**
 * Remembers what was found out about pairs of whole numbers, as long as no other pair needs the place.
 * Only for answers that follow from the two numbers, so that forgetting costs time and changes nothing.
 */
export class PairMemo {
  private readonly places = new Int32Array(SLOTS * SLOT).fill(-1);

  /** The answer on a pair (0 and above), or -1 when it is not remembered. */
  find(left: number, right: number): number {
    const { places } = this;
    const at = placeOf(left, right);
    return places[at] === left && places[at + 1] === right ? (places[at + 2] as number) : -1;
  }

  /** Remembers an answer of 0 or above, and returns it. */
  keep(left: number, right: number, answer: number): number {
    const { places } = this;
    const at = placeOf(left, right);
    places[at] = left;
    places[at + 1] = right;
    places[at + 2] = answer;
    return answer;
  }
}

function placeOf(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) + Math.imul(right, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> (32 - BITS)) * SLOT;
}
