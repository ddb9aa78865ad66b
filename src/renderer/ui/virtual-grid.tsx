import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    flexShrink: 0,
    height: '36px',
    overflow: 'hidden',
    scrollbarGutter: 'stable',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  headRow: { height: '100%' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', scrollbarGutter: 'stable', position: 'relative', contain: 'strict' },
  body: { position: 'relative' },
});

/** Lines of the same height under a head, of which only those in sight are in the document. */
export function VirtualGrid(props: {
  label: string;
  count: number;
  rowHeight: number;
  columnCount: number;
  /** Column headers, and the class that lays them out as the lines are. */
  head: ReactNode;
  columns: string;
  multiple?: boolean;
  /** The line that has the focus or would get it; it stays in the document, and the list scrolls to it when it changes. */
  current: number | null;
  /** What tells a line from others, whatever its place. */
  keyAt: (place: number) => number;
  elementId: (key: number) => string;
  /** Hears which lines are in sight. */
  onShow: (from: number, to: number) => void;
  /** With the number of lines that make a page. */
  onKeyDown: (event: KeyboardEvent, page: number) => void;
  onContextMenu?: ((event: MouseEvent) => void) | undefined;
  testId: string;
  children: (place: number) => ReactNode;
}): ReactElement {
  const { count, rowHeight, current, keyAt, elementId } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const currentKey = current === null || current >= count ? null : keyAt(current);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyAt,
    // Few, because every one of them is drawn anew with every filter.
    overscan: 4,
    // A guess to draw by before the list is measured: drawn with the screen, its lines do not need a turn of their own.
    initialRect: { width: 0, height: window.innerHeight / 2 },
    // The current line stays in the document, so that scrolling away does not lose the focus.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        if (current === null || current >= range.count || shown.includes(current)) return shown;
        return [...shown, current].toSorted((a, b) => a - b);
      },
      [current],
    ),
  });
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};

  useEffect(() => {
    props.onShow(startIndex, endIndex + 1);
  });

  useEffect(() => {
    if (current === null || currentKey === null) return;
    const { startIndex: first = 0, endIndex: last = 0 } = virtualizer.range ?? {};
    const near = current >= first - 1 && current <= last + 1;
    // Asking to scroll makes the browser lay everything out at once, so it is not asked for what is in sight.
    const offset = virtualizer.scrollOffset ?? 0;
    const height = virtualizer.scrollRect?.height ?? 0;
    const inSight = current * rowHeight >= offset && (current + 1) * rowHeight <= offset + height;
    if (!inSight) virtualizer.scrollToIndex(current, { align: near ? 'auto' : 'center' });
    // Follow with the focus only where it already is.
    if (scroller.current?.contains(document.activeElement)) {
      document.getElementById(elementId(currentKey))?.focus({ preventScroll: true });
    }
  }, [current, currentKey, elementId, rowHeight, virtualizer]);

  return (
    <div
      role="grid"
      data-pane="list"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={props.columnCount}
      aria-multiselectable={props.multiple}
      className={styles.grid}
      onKeyDown={(event) => props.onKeyDown(event, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1))}
      onContextMenu={props.onContextMenu}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={mergeClasses(props.columns, styles.headRow)}>
          {props.head}
        </div>
      </div>
      <div role="presentation" ref={scroller} className={styles.scroller} data-testid={props.testId}>
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index }) => props.children(index))}
        </div>
      </div>
    </div>
  );
}
