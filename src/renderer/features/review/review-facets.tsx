import { memo, useCallback, useDeferredValue, useMemo, type ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { PROBABILITY_BANDS, REVIEW_FLAGS } from '#contract/calls/review-calls.ts';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import type { LinkState } from '#core/mapping/decision.ts';
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
  const narrowed = useStore(store, (state) => isNarrowed(state.query));
  const states = useStore(store, (state) => state.query.states);
  const setStates = useCallback((next: readonly LinkState[]) => void store.getState().load({ states: [...next] }), [store]);
  const counts = useMemo(
    () =>
      facets && {
        kinds: inOrder(ACCOUNT_KINDS, facets.kinds).filter(({ count }) => count > 0),
        bands: inOrder(PROBABILITY_BANDS, facets.bands),
        flags: inOrder(REVIEW_FLAGS, facets.flags).filter(({ count }) => count > 0),
      },
    [facets],
  );
  return (
    <FacetPanel
      label={t('review.facets')}
      folded={folded}
      resize={{ label: t('review.resizeFacets'), width, onWidth: setWidth }}
      active={narrowed}
      waiting={facets ? null : t('common.loading')}
    >
      {facets && counts ? (
        <>
          <StateFacet counts={facets.states} chosen={states} onChange={setStates} />
          <FacetValues store={store} facet="kinds" counts={counts.kinds} />
          <FacetValues store={store} facet="reasons" counts={facets.reasons} />
          <FacetValues store={store} facet="bands" counts={counts.bands} />
          <FacetValues store={store} facet="domains" counts={facets.domains} />
          <FacetValues store={store} facet="departments" counts={facets.departments} />
          <FacetValues store={store} facet="flags" counts={counts.flags} />
        </>
      ) : null}
    </FacetPanel>
  );
});
