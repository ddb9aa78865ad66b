import type { ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { failureText } from './failure-text.ts';

/** Stands where an answer could not be had, with a way to ask again. */
export function FailureView({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactElement {
  const { t } = useTranslation();
  const { title, body } = failureText(error);
  return (
    <EmptyState
      role="alert"
      icon={<ErrorCircleRegular />}
      title={t(`failures.${title}`)}
      body={body ?? t('failures.unreachableBody')}
      actions={<Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    />
  );
}
