import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { AppError } from '#contract/failure.ts';
import { failureText } from './failure-text.ts';
import { useServices } from './services.tsx';

/** Gives a function that tells the person why something did not happen. */
export function useSayFailure(): (error: unknown) => void {
  const { notices } = useServices();
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      if (error instanceof AppError && error.code === 'cancelled') return;
      const { title, body } = failureText(error);
      notices.getState().show({
        intent: 'error',
        title: t(`failures.${title}`),
        body: body ?? t('failures.unreachableBody'),
      });
    },
    [notices, t],
  );
}
