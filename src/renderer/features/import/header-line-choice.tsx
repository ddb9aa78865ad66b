import type { ReactElement } from 'react';
import { Checkbox, Field, SpinButton, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';

/** A header further down than this is none. */
const LAST_LINE = 1000;

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  line: { width: '84px' },
});

/** On which line the headers stand, or that there are none. */
export function HeaderLineChoice({ line, onChange }: { line: number; onChange: (line: number) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {line > 0 ? (
        <Field label={t('import.columns.format.headerLine')} size="small">
          <SpinButton
            incrementButton={{ 'aria-label': t('common.oneMore') }}
            decrementButton={{ 'aria-label': t('common.oneLess') }}
            size="small"
            className={styles.line}
            min={1}
            max={LAST_LINE}
            value={line}
            onChange={(_, { value, displayValue }) => {
              const wanted = Math.trunc(value ?? Number(displayValue));
              if (wanted >= 1 && wanted <= LAST_LINE && wanted !== line) onChange(wanted);
            }}
          />
        </Field>
      ) : null}
      <Checkbox
        label={t('import.columns.format.noHeader')}
        checked={line === 0}
        onChange={(_, { checked }) => onChange(checked === true ? 0 : 1)}
      />
    </div>
  );
}
