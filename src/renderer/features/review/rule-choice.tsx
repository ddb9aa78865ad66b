import type { ReactElement } from 'react';
import { Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ExclusionReason } from '#core/mapping/decision.ts';
import type { DecisionRule } from './decision-rules.ts';

const useStyles = makeStyles({
  list: {
    overflowY: 'auto',
    minHeight: 0,
    overflowX: 'hidden',
    // Above the preview it scrolls with it: on its own it would shrink to nothing.
    '@media (max-width: 720px)': { overflowY: 'visible', overflowX: 'visible' },
  },
  label: { display: 'grid', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The rules, each with what it is about and what it does. */
export function RuleChoice(props: {
  rules: readonly DecisionRule[];
  chosen: DecisionRule;
  /** Where another reason than the usual one was chosen. */
  reasons: Readonly<Record<string, ExclusionReason>>;
  onChoose: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { chosen } = props;
  return (
    <RadioGroup
      className={styles.list}
      aria-label={t('review.rules.list')}
      value={chosen.id}
      onChange={(_, { value }) => props.onChoose(value)}
    >
      {props.rules.map((rule) => (
        <Radio
          key={rule.id}
          value={rule.id}
          autoFocus={rule.id === chosen.id}
          label={
            <span className={styles.label}>
              {rule.by === 'kind' ? t(`words.kindCount.${rule.kind}`, { count: rule.count }) : rule.domain || t('review.noDomain')}
              <Text className={styles.hint}>
                {rule.by === 'kind'
                  ? t('review.rules.exclude', { reason: t(`words.exclusion.${props.reasons[rule.id] ?? rule.first}`) })
                  : t('review.rules.accept', { count: rule.count })}
              </Text>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
