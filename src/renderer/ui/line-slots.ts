/** The elements of a list in which few lines are drawn: which line stands in which, in the order of the lines. */
export interface LineSlots {
  /** Numbers of the elements, one for each line. */
  readonly slots: readonly number[];
  readonly slotOf: ReadonlyMap<number, number>;
  /** The number of the next new element. */
  readonly next: number;
}

export const NO_SLOTS: LineSlots = { slots: [], slotOf: new Map(), next: 0 };

/**
 * Gives lines their elements: a line that was drawn keeps its own, others take over those of lines that have gone,
 * which costs half of making new ones. None of those that stay is moved in the document, where it would lose the focus,
 * so lines in front of them get new ones.
 * @param keys of the lines to draw, in order.
 * @param held the line whose element may have the focus; it is taken over only where all change.
 */
export function assignSlots(before: LineSlots, keys: readonly number[], held: number | null): LineSlots {
  const drawn = new Set(keys);
  const lastKept = keys.findLastIndex((key) => before.slotOf.has(key));
  const free: number[] = [];
  for (const [key, slot] of before.slotOf) if (!drawn.has(key) && (lastKept === -1 || key !== held)) free.push(slot);
  const slotOf = new Map<number, number>();
  let { next } = before;
  let taken = 0;
  const slots = keys.map((key, at) => {
    const own = slotOf.has(key) ? undefined : before.slotOf.get(key);
    const slot = own ?? (at > lastKept ? free[taken++] : undefined) ?? next++;
    slotOf.set(key, slot);
    return slot;
  });
  return { slots, slotOf, next };
}
