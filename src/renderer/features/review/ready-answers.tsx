import type { ReactElement } from 'react';
import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { consequenceOf, EXCLUSION_REASONS, type ExclusionReason } from '#core/mapping/decision.ts';

/** What most accounts without a match turn out to be. */
const ANSWERS = ['create-in-target', 'leaver', 'service-account', 'not-in-scope'] as const satisfies ExclusionReason[];

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The usual answers for an account that nobody in the target is like, one press each. */
export function ReadyAnswers({ onAnswer }: { onAnswer: (reason: ExclusionReason) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t('review.ready.lead')}
      </Text>
      <div className={styles.answers} role="group" aria-label={t('review.ready.label')}>
        {ANSWERS.map((reason) => (
          <Tooltip
            key={reason}
            content={`${consequenceOf(reason)} (X, ${EXCLUSION_REASONS.indexOf(reason) + 1})`}
            relationship="description"
          >
            <Button size="small" onClick={() => onAnswer(reason)}>
              {t(`review.ready.${reason}`)}
            </Button>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}
