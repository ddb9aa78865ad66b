import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { Truncated } from '#ui/truncated.tsx';
import { ROW_HEIGHT, useGridStyles } from './grid-styles.ts';
import { PairRow, rowElementId } from './pair-row.tsx';
import type { ReviewStore } from './review-store.ts';

const useStyles = makeStyles({
  grid: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
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

/** Source and target side by side, each pair on one line, however many there are. */
export function PairGrid(props: {
  project: Project;
  store: ReviewStore;
  onOpen: () => void;
  onPair: (sourceId: number, target: Party) => void;
}): ReactElement {
  const { project, store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const columns = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { ids, places, selectedId } = useStore(store);
  const selectedPlace = selectedId === null ? undefined : places.get(selectedId);

  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((place: number) => ids[place] ?? place, [ids]),
    overscan: 8,
    // The selected row stays in the document, so that scrolling away does not lose the focus.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return selectedPlace === undefined || shown.includes(selectedPlace) ? shown : [...shown, selectedPlace].toSorted((a, b) => a - b);
      },
      [selectedPlace],
    ),
  });
  const items = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};

  useEffect(() => {
    store.getState().need(startIndex, endIndex + 1);
  });

  useEffect(() => {
    if (selectedPlace === undefined) return;
    const { startIndex: first = 0, endIndex: last = 0 } = virtualizer.range ?? {};
    const near = selectedPlace >= first - 1 && selectedPlace <= last + 1;
    virtualizer.scrollToIndex(selectedPlace, { align: near ? 'auto' : 'center' });
    // Follow the selection with the focus only where it already is.
    if (scroller.current?.contains(document.activeElement) && selectedId !== null) {
      document.getElementById(rowElementId(selectedId))?.focus({ preventScroll: true });
    }
  }, [selectedPlace, selectedId, virtualizer]);

  const { onOpen } = props;
  const select = useCallback((sourceId: number) => store.getState().select(sourceId), [store]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -ids.length, End: ids.length }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      store.getState().move(by);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen();
    }
  };

  return (
    <div
      role="grid"
      tabIndex={-1}
      aria-label={t('review.listLabel')}
      aria-rowcount={ids.length + 1}
      aria-colcount={3}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={mergeClasses(columns.columns, styles.headRow)}>
          <div role="columnheader" aria-colindex={1} className={columns.cell}>
            <Truncated text={t('review.column.source', { tenant: project.source.name })} />
          </div>
          <div role="columnheader" aria-colindex={2} className={columns.cell}>
            {t('review.column.link')}
          </div>
          <div role="columnheader" aria-colindex={3} className={columns.cell}>
            <Truncated text={t('review.column.target', { tenant: project.target.name })} />
          </div>
        </div>
      </div>
      <div role="presentation" ref={scroller} className={styles.scroller} data-testid="pair-scroller">
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index }) => {
            const sourceId = ids[index];
            return sourceId === undefined ? null : (
              <PairRow
                key={sourceId}
                sourceId={sourceId}
                row={store.getState().row(sourceId)}
                place={index}
                selected={sourceId === selectedId}
                onSelect={select}
                onOpen={onOpen}
                onPair={props.onPair}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
