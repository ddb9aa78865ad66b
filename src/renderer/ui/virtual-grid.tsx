import { Fragment, useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLineSlots } from './use-line-slots.ts';
import { useLinesInSight } from './use-lines-in-sight.ts';

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    // What its lines leave out when it is narrow they ask of it: a container in every line would be laid out for itself.
    containerType: 'inline-size',
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
  // Lines that pass under the pointer would be painted twice more.
  passing: { '& [role="row"][aria-selected="false"]:hover': { backgroundColor: 'transparent' } },
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
  /** What is shown, where all of it may change at once. */
  list?: unknown;
  /** What tells a line from others, whatever its place. */
  keyAt: (place: number) => number;
  elementId: (key: number) => string;
  /** Hears which lines are in sight. */
  onShow: (from: number, to: number) => void;
  /** Whether what stands in a line is at hand; where it is not told, lines are drawn as they are scrolled to. */
  isThere?: (place: number) => boolean;
  /** With the number of lines that make a page. */
  onKeyDown: (event: KeyboardEvent, page: number) => void;
  onContextMenu?: ((event: MouseEvent) => void) | undefined;
  testId: string;
  /** A line, without a key of its own: its element may have been another line's. */
  children: (place: number) => ReactNode;
}): ReactElement {
  const { count, rowHeight, current, keyAt, elementId } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const currentKey = current === null || current >= count ? null : keyAt(current);

  const { places, isFar, onScroll } = useLinesInSight({
    list: props.list,
    scroller,
    count,
    rowHeight,
    current,
    currentKey,
    onShow: props.onShow,
    isThere: props.isThere ?? (() => true),
  });
  const slots = useLineSlots(places.map(keyAt), currentKey);

  useEffect(() => {
    // Follow with the focus only where it already is.
    if (currentKey !== null && scroller.current?.contains(document.activeElement)) {
      document.getElementById(elementId(currentKey))?.focus({ preventScroll: true });
    }
  }, [currentKey, elementId]);

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
      <div
        role="presentation"
        ref={scroller}
        className={mergeClasses(styles.scroller, isFar && styles.passing)}
        data-testid={props.testId}
        onScroll={onScroll}
      >
        <div role="rowgroup" className={styles.body} style={{ height: count * rowHeight }}>
          {places.map((place, at) => (
            <Fragment key={slots[at]}>{props.children(place)}</Fragment>
          ))}
        </div>
      </div>
    </div>
  );
}
