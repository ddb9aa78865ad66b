/** Where a list of lines of one height is scrolled to, and how much of it is in sight, in pixels. */
export interface View {
  readonly offset: number;
  readonly height: number;
}

/** How many lines a list has, and how high each is in pixels. */
export interface Lines {
  readonly count: number;
  readonly rowHeight: number;
}

/** The first place in sight, and the one behind the last. */
export function placesInSight({ offset, height }: View, { count, rowHeight }: Lines): { readonly from: number; readonly to: number } {
  return { from: Math.floor(offset / rowHeight), to: Math.min(count, Math.ceil((offset + height) / rowHeight)) };
}

/** The places from `from` to before `to` that the list has, in order, and the current one wherever it is. */
export function placesToDraw(from: number, to: number, count: number, current: number | null): readonly number[] {
  const first = Math.max(0, from);
  const last = Math.min(count, to);
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  return withCurrent(places, current, count);
}

/** These places and the current one, in front of the first or behind the last where it is not among them. */
export function withCurrent(places: readonly number[], current: number | null, count: number): readonly number[] {
  if (current === null || current >= count || places.includes(current)) return places;
  return current < (places[0] ?? 0) ? [current, ...places] : [...places, current];
}

/**
 * Half of a screen of other lines, to be drawn a frame before the rest: the first of them, and as many of those drawn
 * before as are still to come, which keep their elements until the rest takes them over. Null where lines stay, because
 * then there are few to draw.
 */
export function firstHalf(from: number, to: number, before: readonly number[]): number[] | null {
  if (before.some((place) => place >= from && place < to)) return null;
  const rest = Math.floor((to - from) / 2);
  const first = Array.from({ length: to - from - rest }, (_, at) => from + at);
  return [...first, ...before.slice(before.length - Math.min(rest, before.length))];
}

/** The nearest offset to which the list can be scrolled. */
export function withinList(offset: number, { height }: View, { count, rowHeight }: Lines): number {
  return Math.max(0, Math.min(offset, count * rowHeight - height));
}

/** Where to scroll to so that a line is in sight: as little as possible to one next to what is, else so that it stands in the middle; null when it is. */
export function offsetToShow(place: number, view: View, lines: Lines): number | null {
  const { rowHeight } = lines;
  const top = place * rowHeight;
  const { offset, height } = view;
  if (top >= offset && top + rowHeight <= offset + height) return null;
  const near = top >= offset - 2 * rowHeight && top <= offset + height + rowHeight;
  const edge = top < offset ? top : top + rowHeight - height;
  return withinList(near ? edge : top - (height - rowHeight) / 2, view, lines);
}

/**
 * Where to scroll to when the list becomes so many pixels high, so that a line of which something was in sight is in
 * sight still; null where nothing has to move, or there is nothing to see.
 */
export function offsetAfterResize(place: number | null, before: View, height: number, lines: Lines): number | null {
  if (place === null || place >= lines.count || height < lines.rowHeight) return null;
  const top = place * lines.rowHeight;
  if (top + lines.rowHeight <= before.offset || top >= before.offset + before.height) return null;
  const view = { height, offset: withinList(before.offset, { ...before, height }, lines) };
  const edge = top < view.offset ? top : top + lines.rowHeight - height;
  return offsetToShow(place, view, lines) === null ? null : withinList(edge, view, lines);
}
