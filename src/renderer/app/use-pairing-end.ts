import { useEffect } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { NO_FILTER } from '#features/review/review-list.ts';
import type { ReviewStore } from '#features/review/review-store.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Tells when the accounts are paired: what changed since the last time, and where to see what was learned. */
export function usePairingEnd(review: ReviewStore): void {
  const { t } = useTranslation();
  const { client, navigation, notices } = useServices();
  const sayFailure = useSayFailure();
  const ending = useShared('jobs', (state) => state.latest);

  useEffect(() => {
    if (ending?.job !== 'pair' || ending.outcome !== 'done') return;
    const tell = async (): Promise<void> => {
      const count = (await client['project.read']({}))?.changedSuggestions ?? 0;
      const showChanged = (): void => {
        navigation.getState().go('review');
        void review.getState().load({ ...NO_FILTER, flags: ['changed'] });
      };
      const showLearned = (): void => {
        navigation.getState().go('review');
        review.getState().showLearned(true);
      };
      notices.getState().show({
        intent: 'success',
        title: t('learned.paired'),
        body: count > 0 ? t('learned.changed', { count }) : undefined,
        actions: [
          ...(count > 0 ? [{ label: t('learned.showChanged'), run: showChanged }] : []),
          { label: t('learned.open'), run: showLearned },
        ],
      });
    };
    tell().catch(sayFailure);
  }, [client, ending, navigation, notices, review, sayFailure, t]);
}
