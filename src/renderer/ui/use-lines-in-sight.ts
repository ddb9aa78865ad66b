import { startTransition, useDeferredValue, useEffect, useLayoutEffect, useState, type RefObject, type UIEvent } from 'react';

/** Lines drawn beyond both ends of what is in sight, so that a small step of scrolling finds them there. */
const BEYOND = 4;

interface View {
  /** Where the list is scrolled to, and how much of it is in sight, in pixels. */
  readonly offset: number;
  readonly height: number;
}

/**
 * Which lines of the same height to draw. TanStack Virtual, which lets each line have a height of its own, keeps
 * a measurement of every line: 10 ms for every list of 100,000 and 50 of half a million.
 */
export function useLinesInSight(grid: {
  /** Another one when all lines are others: then those in sight are drawn first. */
  list: unknown;
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** The line that stays in the document wherever the list is scrolled to, and to which the list scrolls when it changes. */
  current: number | null;
  /** What tells that line from others, whatever its place. */
  currentKey: number | null;
}): {
  readonly places: readonly number[];
  /** The first place in sight, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly onScroll: (event: UIEvent) => void;
} {
  const { list, scroller, count, rowHeight, current, currentKey } = grid;
  const beyond = useDeferredValue(list) === list ? BEYOND : 0;
  // Half of the window is a guess to draw by before the list is measured.
  const [view, setView] = useState<View>(() => ({ offset: 0, height: window.innerHeight / 2 }));
  const [followed, setFollowed] = useState<{ readonly place: number | null; readonly key: number | null; readonly to: number | null }>({
    place: null,
    key: null,
    to: null,
  });

  let shown: View = { ...view, offset: withinList(view.offset, view, count * rowHeight) };
  if (followed.place !== current || followed.key !== currentKey) {
    // While drawing, so that the lines of the place that is left are not drawn first.
    const to = current === null || currentKey === null ? null : offsetToShow(current, shown, count, rowHeight);
    setFollowed({ place: current, key: currentKey, to });
    if (to !== null) {
      shown = { ...shown, offset: to };
      setView(shown);
    }
  }

  useLayoutEffect(() => {
    if (followed.to !== null) scroller.current?.scrollTo({ top: followed.to });
  }, [followed, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setView((before) => ({ ...before, height: element.clientHeight })));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const onScroll = (event: UIEvent): void => {
    const offset = event.currentTarget.scrollTop;
    const move = (): void => setView((before) => (before.offset === offset ? before : { ...before, offset }));
    // What is drawn already covers a small step; many new lines are drawn between frames, not in one.
    if (Math.abs(offset - view.offset) <= BEYOND * rowHeight) move();
    else startTransition(move);
  };

  const from = Math.floor(shown.offset / rowHeight);
  const to = Math.min(count, Math.ceil((shown.offset + shown.height) / rowHeight));
  return { places: placesToDraw(from - beyond, to + beyond, count, current), from, to, onScroll };
}

function placesToDraw(from: number, to: number, count: number, current: number | null): number[] {
  const first = Math.max(0, from);
  const last = Math.min(count, to);
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (current === null || current >= count || (current >= first && current < last)) return places;
  return current < first ? [current, ...places] : [...places, current];
}

function withinList(offset: number, { height }: View, whole: number): number {
  return Math.max(0, Math.min(offset, whole - height));
}

/** Where to scroll to so that a line is in sight: as little as possible to one next to what is, else so that it stands in the middle; null when it is. */
function offsetToShow(place: number, view: View, count: number, rowHeight: number): number | null {
  const top = place * rowHeight;
  const { offset, height } = view;
  if (top >= offset && top + rowHeight <= offset + height) return null;
  const near = top >= offset - 2 * rowHeight && top <= offset + height + rowHeight;
  const edge = top < offset ? top : top + rowHeight - height;
  return withinList(near ? edge : top - (height - rowHeight) / 2, view, count * rowHeight);
}
