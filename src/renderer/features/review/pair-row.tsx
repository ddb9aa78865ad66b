import { memo, useCallback, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { AccountName } from '#lib/account-name.tsx';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { pointingOf, type Pointing } from '#ui/selection.ts';
import { useDropPlace } from '#ui/use-drop-place.ts';
import { draggedTarget, type DraggedTarget } from './dragged-target.ts';
import { ROW_HEIGHT, useGridStyles } from './grid-styles.ts';
import { LinkCell } from './link-cell.tsx';
import { useDragTarget } from './use-drag-target.ts';

const useStyles = makeStyles({
  row: { userSelect: 'none' },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', backgroundColor: tokens.colorBrandBackground2 },
  none: { color: tokens.colorNeutralForeground3 },
  movable: { cursor: 'grab' },
});

const NOWHERE = { current: null };

export const rowElementId = (sourceId: number): string => `pair-${sourceId}`;

/** One source account, its target and the link between them; a grey shape until it has arrived. */
export const PairRow = memo(function PairRow(props: {
  sourceId: number;
  row: ReviewRow | undefined;
  place: number;
  selected: boolean;
  current: boolean;
  onPoint: (place: number, how: Pointing) => void;
  onOpen: () => void;
  onPair: (sourceId: number, target: Party) => void;
}): ReactElement {
  const { sourceId, row, place, selected, current, onPoint, onPair } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const grid = useGridStyles();
  const line = useGridRowStyles();
  const element = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLDivElement>(null);
  // Lines come and go by the hundred while a person scrolls; only one that the pointer has come to can be dragged from or to.
  const [pointedAt, setPointedAt] = useState(false);
  const comeTo = (): void => setPointedAt(true);
  useDragTarget(target, pointedAt ? (row?.target ?? null) : null, sourceId);
  const over = useDropPlace(
    pointedAt ? element : NOWHERE,
    useCallback(
      (data: Record<string | symbol, unknown>): DraggedTarget | null => {
        const dragged = draggedTarget(data);
        return dragged?.fromId === sourceId ? null : dragged;
      },
      [sourceId],
    ),
    useCallback((dragged: DraggedTarget) => onPair(sourceId, dragged.target), [onPair, sourceId]),
  );
  // Plain, because a fast scroll draws hundreds of them a second.
  const bone = <span className={line.bone} aria-hidden />;

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the grid around it
    <div
      ref={element}
      id={rowElementId(sourceId)}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      aria-busy={!row}
      tabIndex={current ? 0 : -1}
      data-place={place}
      className={mergeClasses(line.row, grid.columns, styles.row, selected && line.selected, over && styles.over)}
      style={{ height: ROW_HEIGHT, transform: `translateY(${place * ROW_HEIGHT}px)` }}
      onPointerEnter={comeTo}
      onDragEnter={comeTo}
      onClick={(event: MouseEvent) => onPoint(place, pointingOf(event, 'toggle'))}
      onDoubleClick={props.onOpen}
    >
      <div role="gridcell" aria-colindex={1} className={mergeClasses(line.cell, grid.top)}>
        {row ? <AccountName party={row.source} detail={row.source.department} paired /> : bone}
      </div>
      <div role="gridcell" aria-colindex={2} className={mergeClasses(line.cell, grid.top, grid.link)}>
        {row ? <LinkCell row={row} /> : bone}
      </div>
      <div
        ref={target}
        role="gridcell"
        aria-colindex={3}
        className={mergeClasses(line.cell, grid.top, row?.target ? styles.movable : undefined)}
      >
        {!row ? (
          bone
        ) : row.target ? (
          <AccountName party={row.target} detail={row.target.department} paired />
        ) : (
          <span className={styles.none}>{t('review.noTarget')}</span>
        )}
      </div>
    </div>
  );
});
