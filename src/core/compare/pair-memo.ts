/** 65,536 answers in three quarters of a megabyte: they stay in the processor's own memory. */
const SLOTS = 2 ** 16;

/**
 * Remembers what was found out about pairs of whole numbers, as long as no other pair needs the place.
 * Only for answers that follow from the two numbers, so that forgetting costs time and changes nothing.
 */
export class PairMemo {
  private readonly left = new Int32Array(SLOTS).fill(-1);
  private readonly right = new Int32Array(SLOTS);
  private readonly answers = new Int32Array(SLOTS);

  /** The answer on a pair (0 and above), or -1 when it is not remembered. */
  find(left: number, right: number): number {
    const slot = slotOf(left, right);
    return this.left[slot] === left && this.right[slot] === right ? (this.answers[slot] as number) : -1;
  }

  /** Remembers an answer of 0 or above, and returns it. */
  keep(left: number, right: number, answer: number): number {
    const slot = slotOf(left, right);
    this.left[slot] = left;
    this.right[slot] = right;
    this.answers[slot] = answer;
    return answer;
  }
}

function slotOf(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) + Math.imul(right, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 16;
}
