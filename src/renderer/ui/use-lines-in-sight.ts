import {
  startTransition,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
  type UIEvent,
} from 'react';
import {
  firstHalf,
  offsetAfterResize,
  offsetToShow,
  placesInSight,
  placesToDraw,
  withCurrent,
  withinList,
  type View,
} from './lines-in-sight.ts';

/** Lines drawn beyond both ends of what is in sight, so that a small step of scrolling finds them there. */
const BEYOND = 4;

/** How long lines that are still to come are waited for before their shapes are drawn, in milliseconds. */
const PATIENCE = 50;

/** A list that has not moved for so long stands still, in milliseconds. */
const STILL = 100;

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
  /** Hears which lines are in sight: the first, and the one behind the last. */
  onShow: (from: number, to: number) => void;
  /** Whether what stands in a line is at hand. */
  isThere: (place: number) => boolean;
}): {
  readonly places: readonly number[];
  /** Whether the list has just come a long way and may be on one still. */
  readonly isFar: boolean;
  readonly onScroll: (event: UIEvent) => void;
} {
  const { list, scroller, count, rowHeight, current, currentKey, onShow, isThere } = grid;
  const lines = { count, rowHeight };
  // After a long way only those in sight are drawn until the list stands still: the next stroke would pass the others by.
  const [stroke, setStroke] = useState<number | null>(null);
  const isFar = stroke !== null;
  // A screen of other lines is more than a frame has time for, so half of them come a frame before the rest.
  const [half, setHalf] = useState<{ readonly offset: number; readonly places: readonly number[] } | null>(null);
  const drawn = useRef<readonly number[]>([]);
  const beyond = useDeferredValue(list) === list && !isFar ? BEYOND : 0;
  // Half of the window is a guess to draw by before the list is measured.
  const [view, setView] = useState<View>(() => ({ offset: 0, height: window.innerHeight / 2 }));
  const [followed, setFollowed] = useState<{ readonly place: number | null; readonly key: number | null; readonly to: number | null }>({
    place: null,
    key: null,
    to: null,
  });

  let shown: View = { ...view, offset: withinList(view.offset, view, lines) };
  if (followed.place !== current || followed.key !== currentKey) {
    // While drawing, so that the lines of the place that is left are not drawn first.
    const to = current === null || currentKey === null ? null : offsetToShow(current, shown, lines);
    setFollowed({ place: current, key: currentKey, to });
    if (to !== null) {
      shown = { ...shown, offset: to };
      setView(shown);
    }
  }

  useLayoutEffect(() => {
    if (followed.to !== null) scroller.current?.scrollTo({ top: followed.to });
  }, [followed, scroller]);

  const measure = useEffectEvent((element: HTMLElement): void => {
    const height = element.clientHeight;
    // A window that is made smaller must not hide the line that is worked on.
    const offset = offsetAfterResize(current, shown, height, lines);
    setView((before) => ({ offset: offset ?? before.offset, height }));
    if (offset !== null) element.scrollTo({ top: offset });
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => measure(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  // A long way off: what is there is asked for before it is drawn, and drawn once, when it has come.
  const aim = useRef<{ readonly offset: number; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const moveTo = (offset: number): void => {
    clearTimeout(aim.current?.timer);
    aim.current = null;
    setView((before) => (before.offset === offset ? before : { ...before, offset }));
  };
  const jumpTo = (offset: number): void =>
    startTransition(() => {
      const { from, to } = placesInSight({ ...view, offset }, lines);
      const places = firstHalf(from, to, drawn.current);
      setHalf(places && { offset, places });
      moveTo(offset);
      setStroke(offset);
    });
  const isAllThere = (offset: number): boolean => {
    const { from, to } = placesInSight({ ...view, offset }, lines);
    for (let place = from; place < to; place += 1) if (!isThere(place)) return false;
    return true;
  };
  const onScroll = (event: UIEvent): void => {
    const offset = event.currentTarget.scrollTop;
    // What is drawn already covers a small step; many new lines are drawn between frames, not in one.
    if (!isFar && Math.abs(offset - view.offset) <= BEYOND * rowHeight) return moveTo(offset);
    const { from, to } = placesInSight({ ...view, offset }, lines);
    onShow(from, to);
    if (isAllThere(offset)) return jumpTo(offset);
    const timer = aim.current?.timer ?? setTimeout(() => aim.current && jumpTo(aim.current.offset), PATIENCE);
    aim.current = { offset, timer };
  };
  const { from, to } = placesInSight(shown, lines);
  useEffect(() => {
    // Whatever has come has the list drawn.
    if (aim.current === null) onShow(from, to);
    else if (isAllThere(aim.current.offset)) jumpTo(aim.current.offset);
  });
  useEffect(() => () => clearTimeout(aim.current?.timer), []);
  useEffect(() => {
    if (stroke === null) return;
    const timer = setTimeout(() => startTransition(() => setStroke(null)), STILL);
    return () => clearTimeout(timer);
  }, [stroke]);

  useEffect(() => {
    if (half === null) return;
    const frame = requestAnimationFrame(() => startTransition(() => setHalf(null)));
    return () => cancelAnimationFrame(frame);
  }, [half]);

  const halfNow = half?.offset === shown.offset ? half.places.filter((place) => place < count) : null;
  const places = halfNow === null ? placesToDraw(from - beyond, to + beyond, count, current) : withCurrent(halfNow, current, count);
  useLayoutEffect(() => {
    drawn.current = places;
  });
  return { places, isFar, onScroll };
}
