import { useId, type ReactElement } from 'react';
import { Caption1Strong, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedColumn } from '#contract/calls/inspection-shapes.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { MEANING_GROUP_NAMES, MEANING_GROUPS, meaningKey, type ColumnMeaning } from './column-meaning.ts';
import { FieldChip } from './field-chip.tsx';
import { useColumnName } from './use-meaning-words.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    overflowY: 'auto',
    paddingInlineEnd: tokens.spacingHorizontalS,
    '@media (max-width: 820px)': { display: 'none' },
  },
  hint: { color: tokens.colorNeutralForeground3 },
  group: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
});

/** Every field there is and the columns it comes from. */
export function FieldPalette(props: {
  columns: readonly InspectedColumn[];
  onChoose: (index: number, meaning: ColumnMeaning) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const id = useId();
  const nameOf = useColumnName();
  const from = new Map<string, string[]>();
  for (const column of props.columns) {
    if (column.field === null) continue;
    const key = meaningKey({ field: column.field, reading: column.reading });
    from.set(key, [...(from.get(key) ?? []), nameOf(column)]);
  }

  return (
    <div className={mergeClasses(dialog.scrolling, styles.root)} tabIndex={0} role="region" aria-label={t('import.columns.palette')}>
      <Text size={200} className={styles.hint}>
        {t('import.columns.paletteHint')}
      </Text>
      {MEANING_GROUP_NAMES.map((group) => (
        <div key={group} className={styles.group}>
          <Caption1Strong id={`${id}-${group}`} className={styles.heading}>
            {t(`import.columns.group.${group}`)}
          </Caption1Strong>
          <ul className={styles.list} aria-labelledby={`${id}-${group}`}>
            {MEANING_GROUPS[group].map((meaning) => (
              <FieldChip key={meaningKey(meaning)} meaning={meaning} from={from.get(meaningKey(meaning)) ?? []} onChoose={props.onChoose} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
