import { useCallback, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { Truncated } from '#ui/truncated.tsx';
import { VirtualGrid } from '#ui/virtual-grid.tsx';
import { ROW_HEIGHT, useGridStyles } from './grid-styles.ts';
import { PairRow, rowElementId } from './pair-row.tsx';
import type { ReviewStore } from './review-store.ts';

/** Source and target side by side, each pair on one line, however many there are. */
export function PairGrid(props: {
  project: Project;
  store: ReviewStore;
  onOpen: () => void;
  onPair: (sourceId: number, target: Party) => void;
}): ReactElement {
  const { project, store, onOpen } = props;
  const { t } = useTranslation();
  const grid = useGridStyles();
  const { cell } = useGridRowStyles();
  const { ids, places, selectedId } = useStore(store);
  const select = useCallback((sourceId: number) => store.getState().select(sourceId), [store]);

  const onKeyDown = (event: KeyboardEvent, page: number): void => {
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
    <VirtualGrid
      label={t('review.listLabel')}
      count={ids.length}
      rowHeight={ROW_HEIGHT}
      columnCount={3}
      columns={grid.columns}
      current={selectedId === null ? null : (places.get(selectedId) ?? null)}
      keyAt={useCallback((place: number) => ids[place] ?? place, [ids])}
      elementId={rowElementId}
      onShow={(from, to) => store.getState().need(from, to)}
      onKeyDown={onKeyDown}
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
            key={sourceId}
            sourceId={sourceId}
            row={store.getState().row(sourceId)}
            place={place}
            selected={sourceId === selectedId}
            onSelect={select}
            onOpen={onOpen}
            onPair={props.onPair}
          />
        );
      }}
    </VirtualGrid>
  );
}
