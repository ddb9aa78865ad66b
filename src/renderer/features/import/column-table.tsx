import { useCallback, useRef, useState, type ReactElement } from 'react';
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedColumn } from '#contract/calls/inspection-shapes.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { ColumnRow } from './column-row.tsx';
import { COLUMN_HEIGHT, useColumnTableStyles } from './column-table-styles.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  head: {
    flexShrink: 0,
    height: '32px',
    paddingInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    scrollbarGutter: 'stable',
    overflow: 'hidden',
  },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', scrollbarGutter: 'stable', position: 'relative' },
  body: { position: 'relative' },
  place: { position: 'absolute', insetInline: 0, top: 0, paddingInlineStart: tokens.spacingHorizontalS },
  none: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});

/** All columns of a file under each other, however many; only those in sight are in the document. */
export function ColumnTable(props: {
  columns: readonly InspectedColumn[];
  onChoose: (index: number, meaning: ColumnMeaning | null) => void;
}): ReactElement {
  const { columns } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const layout = useColumnTableStyles();
  const scroller = useRef<HTMLDivElement>(null);
  // The column being changed stays in the document, so that scrolling away does not lose the focus.
  const [focused, setFocused] = useState<number | null>(null);
  const focusedPlace = columns.findIndex(({ index }) => index === focused);

  const virtualizer = useVirtualizer({
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_HEIGHT,
    getItemKey: useCallback((place: number) => columns[place]?.index ?? place, [columns]),
    overscan: 6,
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return focusedPlace < 0 || shown.includes(focusedPlace) ? shown : [...shown, focusedPlace].toSorted((a, b) => a - b);
      },
      [focusedPlace],
    ),
  });

  return (
    <div role="table" aria-label={t('import.columns.table')} aria-rowcount={columns.length + 1} className={styles.root}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={layout.columns} style={{ height: '100%' }}>
          {(['header', 'filled', 'samples', 'meaning'] as const).map((name) => (
            <div key={name} role="columnheader" className={layout.cell}>
              {t(`import.columns.${name}`)}
            </div>
          ))}
        </div>
      </div>
      <div ref={scroller} role="presentation" className={styles.scroller} data-testid="column-scroller">
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index: place, start }) => {
            const column = columns[place];
            return column ? (
              <div
                key={column.index}
                role="presentation"
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setFocused(column.index)}
                onBlur={() => setFocused(null)}
              >
                <ColumnRow column={column} place={place} onChoose={props.onChoose} />
              </div>
            ) : null;
          })}
        </div>
        {columns.length === 0 ? (
          <Text as="p" className={mergeClasses(styles.none)}>
            {t('import.columns.none')}
          </Text>
        ) : null}
      </div>
    </div>
  );
}
