import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { Truncated } from '#ui/truncated.tsx';
import type { ColumnMeaning } from './column-meaning.ts';
import { draggedColumn, meaningData } from './dragged-column.ts';
import { useDropPlace } from '#ui/use-drop-place.ts';
import { useMeaningWords } from './use-meaning-words.ts';

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'grab',
    minWidth: 0,
  },
  used: { border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3 },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px', backgroundColor: tokens.colorBrandBackground2 },
  from: { color: tokens.colorNeutralForeground3 },
});

/** A field that can be dragged onto a column and takes a column dropped on it. Its key twin is the list beside each column. */
export function FieldChip(props: {
  meaning: ColumnMeaning;
  /** Names of the columns that hold it. */
  from: readonly string[];
  onChoose: (index: number, meaning: ColumnMeaning) => void;
}): ReactElement {
  const { meaning, from, onChoose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const wordsOf = useMeaningWords();
  const chip = useRef<HTMLLIElement>(null);
  const over = useDropPlace(
    chip,
    draggedColumn,
    useCallback((index: number) => onChoose(index, meaning), [meaning, onChoose]),
  );
  useEffect(() => {
    if (!chip.current) return undefined;
    return draggable({ element: chip.current, getInitialData: () => meaningData(meaning) });
  }, [meaning]);

  return (
    <li ref={chip} className={mergeClasses(styles.root, from.length > 0 && styles.used, over && styles.over)}>
      {wordsOf(meaning)}
      {from.length > 0 ? (
        <Truncated
          className={styles.from}
          text={
            from.length === 1
              ? t('import.columns.paletteFrom', { header: from[0] })
              : t('import.columns.paletteFromMany', { count: from.length })
          }
        />
      ) : null}
    </li>
  );
}
