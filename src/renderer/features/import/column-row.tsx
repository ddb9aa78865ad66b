import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonEditRegular, ReOrderDotsVerticalRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedColumn } from '#contract/calls/inspection-shapes.ts';
import { Truncated } from '#ui/truncated.tsx';
import type { ColumnMeaning } from './column-meaning.ts';
import { useColumnTableStyles } from './column-table-styles.ts';
import { columnData, draggedMeaning } from './dragged-column.ts';
import { FillBar } from './fill-bar.tsx';
import { MeaningBox } from './meaning-box.tsx';
import { useDropPlace } from '#ui/use-drop-place.ts';
import { useColumnName } from './use-meaning-words.ts';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', backgroundColor: tokens.colorBrandBackground2 },
  dragged: { opacity: 0.4 },
  grip: { display: 'inline-flex', flexShrink: 0, fontSize: '18px', cursor: 'grab', color: tokens.colorNeutralForeground3 },
  header: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  meaning: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  chosen: { display: 'inline-flex', flexShrink: 0, fontSize: '16px', width: '16px', color: tokens.colorBrandForeground1 },
});

const meaningBoxId = (index: number): string => `column-meaning-${index}`;

/** One column of a file: what it is called, how full it is, what stands in it and what it is taken for. */
export function ColumnRow(props: {
  column: InspectedColumn;
  place: number;
  onChoose: (index: number, meaning: ColumnMeaning | null) => void;
}): ReactElement {
  const { column, onChoose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const columns = useColumnTableStyles();
  const row = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const [dragged, setDragged] = useState(false);
  const { index } = column;
  const name = useColumnName()(column);
  const over = useDropPlace(
    row,
    draggedMeaning,
    useCallback((meaning: ColumnMeaning) => onChoose(index, meaning), [index, onChoose]),
  );

  useEffect(() => {
    if (!row.current || !grip.current) return undefined;
    return draggable({
      element: row.current,
      dragHandle: grip.current,
      getInitialData: () => columnData(index),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [index]);

  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={props.place + 2}
      className={mergeClasses(columns.columns, columns.line, styles.row, over && styles.over, dragged && styles.dragged)}
      data-column={name}
    >
      <div role="rowheader" className={mergeClasses(columns.cell, styles.header)}>
        <span ref={grip} className={styles.grip} aria-hidden title={t('import.columns.drag', { header: name })}>
          <ReOrderDotsVerticalRegular />
        </span>
        <Truncated className={column.header ? styles.name : styles.quiet} text={name} />
      </div>
      <div role="cell" className={columns.cell}>
        <FillBar share={column.filled} />
      </div>
      <div role="cell" className={mergeClasses(columns.cell, styles.quiet)}>
        <Truncated text={column.samples.length > 0 ? column.samples.join(' · ') : t('import.columns.noSamples')} />
      </div>
      <div role="cell" className={mergeClasses(columns.cell, styles.meaning)}>
        <MeaningBox
          id={meaningBoxId(index)}
          label={t('import.columns.meaningOf', { header: name })}
          value={column.field === null ? null : { field: column.field, reading: column.reading }}
          onChange={(meaning) => onChoose(index, meaning)}
        />
        <span className={styles.chosen}>
          {column.chosen ? (
            <Tooltip content={t('import.columns.chosen')} relationship="label">
              <PersonEditRegular role="img" />
            </Tooltip>
          ) : null}
        </span>
      </div>
    </div>
  );
}
