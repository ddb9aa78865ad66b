import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { SparkleRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewRow } from '#contract/calls/review-calls.ts';

/** How the suggestion stood before the last pairing, and why that changed it. */
export function ChangeNote({ change }: { change: NonNullable<ReviewRow['change']> }): ReactElement {
  const { t } = useTranslation();
  const state = t(`words.state.${change.state}`);
  return (
    <MessageBar layout="multiline" icon={<SparkleRegular />}>
      <MessageBarBody>
        <MessageBarTitle>{t('learned.change')}</MessageBarTitle>
        {change.sentence} {change.target ? t('learned.before', { state, target: change.target }) : t('learned.beforeNobody', { state })}
      </MessageBarBody>
    </MessageBar>
  );
}
