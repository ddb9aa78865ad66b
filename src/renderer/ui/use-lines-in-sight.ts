import {
  startTransition,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
  type RefObject,
  type UIEvent,
} from 'react';
import { offsetAfterResize, offsetToShow, placesInSight, placesToDraw, withinList, type View } from './lines-in-sight.ts';

/** Lines drawn beyond both ends of what is in sight, so that a small step of scrolling finds them there. */
const BEYOND = 4;

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
  const lines = { count, rowHeight };
  const beyond = useDeferredValue(list) === list ? BEYOND : 0;
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

  const onScroll = (event: UIEvent): void => {
    const offset = event.currentTarget.scrollTop;
    const move = (): void => setView((before) => (before.offset === offset ? before : { ...before, offset }));
    // What is drawn already covers a small step; many new lines are drawn between frames, not in one.
    if (Math.abs(offset - view.offset) <= BEYOND * rowHeight) move();
    else startTransition(move);
  };

  const { from, to } = placesInSight(shown, lines);
  return { places: placesToDraw(from - beyond, to + beyond, count, current), from, to, onScroll };
}
