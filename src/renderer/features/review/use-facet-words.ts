import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { PROBABILITY_BANDS, REVIEW_FLAGS } from '#contract/calls/review-calls.ts';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { EXCLUSION_REASONS, LINK_STATES } from '#core/mapping/decision.ts';
import type { ChosenValue } from './filter-values.ts';
import { LINK_REASONS } from './link-reasons.ts';

const among = <Known extends string>(list: readonly Known[], value: string): Known | undefined => list.find((known) => known === value);

/** Words for a value of a facet; a value that has none stands for itself. */
export function useFacetWords(): (chosen: ChosenValue) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ facet, value }) => {
      if (facet === 'states') return t(`words.state.${among(LINK_STATES, value) ?? 'none'}`);
      if (facet === 'kinds') return t(`words.kind.${among(ACCOUNT_KINDS, value) ?? 'member'}`);
      if (facet === 'bands') return t(`words.band.${among(PROBABILITY_BANDS, value) ?? 'none'}`);
      if (facet === 'flags') return t(`words.flag.${among(REVIEW_FLAGS, value) ?? 'flagged'}`);
      if (facet === 'reasons') {
        const exclusion = among(EXCLUSION_REASONS, value);
        if (exclusion) return t('review.excludedAs', { reason: t(`words.exclusion.${exclusion}`) });
        const reason = among(LINK_REASONS, value);
        return reason ? t(`words.reason.${reason}`) : value;
      }
      if (value !== '') return value;
      return t(facet === 'domains' ? 'review.noDomain' : 'review.noDepartment');
    },
    [t],
  );
}
