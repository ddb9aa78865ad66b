import type { ReactElement } from 'react';
import { Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import { Panel } from '#ui/panel.tsx';

const CHOICES: readonly Accept[] = ['sure', 'likely'];

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: `0 ${tokens.spacingHorizontalXL}` },
  label: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function AcceptChoice(props: { value: Accept; onChange: (accept: Accept) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Panel title={t('export.acceptTitle')}>
      <RadioGroup
        aria-label={t('export.acceptTitle')}
        className={styles.choices}
        value={props.value}
        onChange={(_, { value }) => props.onChange(value === 'likely' ? 'likely' : 'sure')}
      >
        {CHOICES.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={
              <span className={styles.label}>
                {t(`export.accept.${choice}`)}
                <Text className={styles.hint}>{t(`export.acceptHint.${choice}`)}</Text>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Panel>
  );
}
