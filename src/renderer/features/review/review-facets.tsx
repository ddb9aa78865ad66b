import { memo, useDeferredValue, type ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { PROBABILITY_BANDS, REVIEW_FLAGS } from '#contract/calls/review-calls.ts';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { usePaneWidth } from '#lib/use-pane-width.ts';
import { FACET_WIDTH, FacetPanel } from '#ui/facet-panel.tsx';
import { FacetValues } from './facet-values.tsx';
import { inOrder, isNarrowed } from './filter-values.ts';
import type { ReviewStore } from './review-store.ts';
import { StateFacet } from './state-facet.tsx';

/** What the review list can be narrowed by, each group counting what the others leave. */
export const ReviewFacets = memo(function ReviewFacets({ store, folded = false }: { store: ReviewStore; folded?: boolean }): ReactElement {
  const { t } = useTranslation();
  const [width, setWidth] = usePaneWidth('review.facetWidth', FACET_WIDTH);
  // Many boxes: the list comes first.
  const facets = useDeferredValue(useStore(store, (state) => state.facets));
  const query = useStore(store, (state) => state.query);
  return (
    <FacetPanel
      label={t('review.facets')}
      folded={folded}
      resize={{ label: t('review.resizeFacets'), width, onWidth: setWidth }}
      active={isNarrowed(query)}
      waiting={facets ? null : t('common.loading')}
    >
      {facets ? (
        <>
          <StateFacet
            counts={facets.states}
            chosen={query.states}
            onChange={(states) => void store.getState().load({ states: [...states] })}
          />
          <FacetValues store={store} facet="kinds" counts={inOrder(ACCOUNT_KINDS, facets.kinds).filter(({ count }) => count > 0)} />
          <FacetValues store={store} facet="reasons" counts={facets.reasons} />
          <FacetValues store={store} facet="bands" counts={inOrder(PROBABILITY_BANDS, facets.bands)} />
          <FacetValues store={store} facet="domains" counts={facets.domains} />
          <FacetValues store={store} facet="departments" counts={facets.departments} />
          <FacetValues store={store} facet="flags" counts={inOrder(REVIEW_FLAGS, facets.flags).filter(({ count }) => count > 0)} />
        </>
      ) : null}
    </FacetPanel>
  );
});
