import { useCallback, useEffect, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { Truncated } from '#ui/truncated.tsx';
import { countRanges, hasNumber } from '#ui/range-set.ts';
import { pointingOf, type Pointing } from '#ui/selection.ts';
import { VirtualGrid } from '#ui/virtual-grid.tsx';
import { ROW_HEIGHT, useGridStyles } from './grid-styles.ts';
import { PairRow, rowElementId } from './pair-row.tsx';
import type { ReviewStore } from './review-store.ts';

/** Source and target side by side, each pair on one line, however many there are. */
export function PairGrid(props: {
  project: Project;
  store: ReviewStore;
  onDrawn: () => void;
  onOpen: () => void;
  /** Asks for what can be done with the selected account, at a point of the window. */
  onMenu: (x: number, y: number) => void;
  onPair: (sourceId: number, target: Party) => void;
}): ReactElement {
  const { project, store, onDrawn, onOpen } = props;
  const { t } = useTranslation();
  const grid = useGridStyles();
  const { cell } = useGridRowStyles();
  const { ids, places, selectedId, chosen } = useStore(
    store,
    // Rows that have come change nothing else.
    useShallow((state) => ({
      ids: state.ids,
      places: state.places,
      selectedId: state.selectedId,
      chosen: state.chosen,
      rowsSeen: state.rowsSeen,
    })),
  );
  const current = selectedId === null ? null : (places.get(selectedId) ?? null);
  useEffect(onDrawn, [onDrawn]);
  const point = useCallback((place: number, how: Pointing) => store.getState().point(place, how), [store]);

  const onKeyDown = (event: KeyboardEvent, page: number): void => {
    const { move, selectAll } = store.getState();
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -ids.length, End: ids.length }[event.key];
    const control = event.ctrlKey || event.metaKey;
    if (by !== undefined) move(by, pointingOf(event, 'move'));
    else if (control && event.key.toLowerCase() === 'a') selectAll();
    else if (event.key === ' ' && current !== null) point(current, event.shiftKey ? 'range' : 'toggle');
    else if (event.key === 'Enter') onOpen();
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') openMenuAtRow();
    else return;
    event.preventDefault();
  };
  const openMenuAtRow = (): void => {
    const row = selectedId === null ? null : document.getElementById(rowElementId(selectedId))?.getBoundingClientRect();
    if (row) props.onMenu(row.left + row.width / 3, row.top + row.height / 2);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    if (!row) return;
    event.preventDefault();
    const place = Number(row.dataset['place']);
    if (!hasNumber(chosen, place)) point(place, 'only');
    props.onMenu(event.clientX, event.clientY);
  };
  const several = countRanges(chosen) > 0;

  return (
    <VirtualGrid
      label={t('review.listLabel')}
      count={ids.length}
      rowHeight={ROW_HEIGHT}
      columnCount={3}
      columns={grid.columns}
      multiple
      current={current}
      list={ids}
      keyAt={useCallback((place: number) => ids[place] ?? place, [ids])}
      elementId={rowElementId}
      onShow={(from, to) => store.getState().need(from, to)}
      isThere={(place) => store.getState().row(ids[place]!) !== undefined}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      testId="pair-scroller"
      head={
        <>
          <div role="columnheader" aria-colindex={1} className={cell}>
            <Truncated text={t('review.column.source', { tenant: project.source.name })} />
          </div>
          <div role="columnheader" aria-colindex={2} className={cell}>
            {t('review.column.link')}
          </div>
          <div role="columnheader" aria-colindex={3} className={cell}>
            <Truncated text={t('review.column.target', { tenant: project.target.name })} />
          </div>
        </>
      }
    >
      {(place) => {
        const sourceId = ids[place];
        return sourceId === undefined ? null : (
          <PairRow
            sourceId={sourceId}
            row={store.getState().row(sourceId)}
            place={place}
            selected={several ? hasNumber(chosen, place) : sourceId === selectedId}
            current={sourceId === selectedId}
            onPoint={point}
            onOpen={onOpen}
            onPair={props.onPair}
          />
        );
      }}
    </VirtualGrid>
  );
}
