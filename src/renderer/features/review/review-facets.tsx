import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FacetPanel } from '#ui/facet-panel.tsx';
import type { ReviewStore } from './review-store.ts';
import { StateFacet } from './state-facet.tsx';

/** What the review list can be narrowed by. */
export function ReviewFacets({ store, folded = false }: { store: ReviewStore; folded?: boolean }): ReactElement {
  const { t } = useTranslation();
  const { facets, query } = useStore(store);
  return (
    <FacetPanel label={t('review.facets')} folded={folded} active={query.states.length > 0} waiting={facets ? null : t('common.loading')}>
      {facets ? (
        <StateFacet
          counts={facets.states}
          chosen={query.states}
          onChange={(states) => void store.getState().load({ states: [...states] })}
        />
      ) : null}
    </FacetPanel>
  );
}
