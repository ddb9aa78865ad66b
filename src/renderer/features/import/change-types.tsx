import type { ReactElement } from 'react';
import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ChangeType, SideChanges } from '#contract/calls/import-calls.ts';
import { format } from '#lib/format.ts';
import { changesInOrder, isChangeType } from './change-lines.ts';

const EVERYTHING = 'everything';

const useStyles = makeStyles({
  root: { minHeight: 0, overflowY: 'auto' },
  label: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: `0 ${tokens.spacingHorizontalS}`, width: '176px' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  hint: {
    gridColumn: '1 / 3',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The ways in which accounts of a side change, with how many do; one of them can be looked at alone. */
export function ChangeTypes(props: {
  side: SideChanges;
  value: ChangeType | null;
  onChange: (type: ChangeType | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const changes = changesInOrder(props.side);
  const total = changes.reduce((sum, { count }) => sum + count, 0);
  return (
    <RadioGroup
      className={styles.root}
      aria-label={t('import.changes.types')}
      value={props.value ?? EVERYTHING}
      onChange={(_, { value }) => props.onChange(isChangeType(value) ? value : null)}
    >
      <Radio
        value={EVERYTHING}
        label={
          <span className={styles.label}>
            <span>{t('import.changes.everything')}</span>
            <span className={styles.count}>{format.count(total)}</span>
          </span>
        }
      />
      {changes.map(({ type, count, decided }) => (
        <Radio
          key={type}
          value={type}
          label={
            <span className={styles.label}>
              <span>{t(`import.changes.type.${type}`)}</span>
              <span className={styles.count}>{format.count(count)}</span>
              <span className={styles.hint}>
                {t(`import.changes.typeHint.${type}`)}
                {decided > 0 ? ` · ${t('import.changes.decided', { count: decided })}` : ''}
              </span>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
