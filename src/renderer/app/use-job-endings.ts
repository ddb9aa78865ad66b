import { useEffect } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { jobName } from '#lib/use-job-text.ts';

/** Tells when long work was stopped or failed, whoever started it and wherever the person is now. */
export function useJobEndings(): void {
  const { t } = useTranslation();
  const { notices } = useServices();
  const ending = useShared('jobs', (state) => state.latest);

  useEffect(() => {
    // The dialogs that asked about a pair, or for answers, say themselves what came of it.
    if (!ending || ending.job === 'consider' || ending.job === 'answers') return;
    const { show } = notices.getState();
    if (ending.outcome === 'cancelled') show({ intent: 'info', title: t('shell.job.cancelled') });
    if (ending.outcome === 'failed') {
      const job = t(`shell.job.${jobName(ending.job)}`);
      show({ intent: 'error', title: t('shell.job.failed', { job }), body: ending.failure?.message });
    }
  }, [ending, notices, t]);
}
