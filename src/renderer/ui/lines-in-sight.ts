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
export function placesToDraw(from: number, to: number, count: number, current: number | null): number[] {
  const first = Math.max(0, from);
  const last = Math.min(count, to);
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (current === null || current >= count || (current >= first && current < last)) return places;
  return current < first ? [current, ...places] : [...places, current];
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
