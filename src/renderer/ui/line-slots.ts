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
 * which costs half of making new ones. None of those that stay is moved in the document, where it would lose the focus:
 * lines in front of them get an element that stood there, or a new one.
 * @param keys of the lines to draw, in order.
 * @param held the line whose element may have the focus; it is taken over only where all change.
 */
export function assignSlots(before: LineSlots, keys: readonly number[], held: number | null): LineSlots {
  const drawn = new Set(keys);
  const lastKept = keys.findLastIndex((key) => before.slotOf.has(key));
  const gone = new Set<number>();
  for (const [key, slot] of before.slotOf) if (!drawn.has(key) && (lastKept === -1 || key !== held)) gone.add(slot);
  const free = before.slots.filter((slot) => gone.has(slot));
  const placeOf = new Map(before.slots.map((slot, place) => [slot, place]));
  const slotOf = new Map<number, number>();
  const own = keys.map((key, at) => (keys.indexOf(key) === at ? before.slotOf.get(key) : undefined));
  let { next } = before;
  // Where the element of the line above stood.
  let above = -1;
  const slots = keys.map((key, at) => {
    const slot = own[at] ?? takeFree(at) ?? next++;
    above = placeOf.get(slot) ?? above;
    slotOf.set(key, slot);
    return slot;
  });
  return { slots, slotOf, next };

  function takeFree(at: number): number | undefined {
    if (at > lastKept) return free.shift();
    const below = placeOf.get(own.slice(at).find((slot) => slot !== undefined) ?? -1) ?? -1;
    const found = free.findIndex((slot) => placeOf.get(slot)! > above && placeOf.get(slot)! < below);
    return found === -1 ? undefined : free.splice(found, 1)[0];
  }
}
