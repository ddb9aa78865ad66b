import type { ReactElement } from 'react';
import { Button, Popover, PopoverSurface, PopoverTrigger, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ReviewStore } from './review-store.ts';
import { StateFacet } from './state-facet.tsx';

const useStyles = makeStyles({
  root: {
    width: '196px',
    flexShrink: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bones: { display: 'grid', gap: tokens.spacingVerticalM },
  surface: { minWidth: '200px', overflowY: 'auto' },
});

/** What the list can be narrowed by; one below the other, or behind a button where there is no room. */
export function FacetPanel({ store, folded = false }: { store: ReviewStore; folded?: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { counts, query } = useStore(store);
  const facets = counts ? (
    <StateFacet counts={counts} chosen={query.states} onChange={(states) => void store.getState().load({ states })} />
  ) : (
    <Skeleton className={styles.bones} aria-label={t('common.loading')}>
      <SkeletonItem size={24} />
      <SkeletonItem size={24} />
      <SkeletonItem size={24} />
    </Skeleton>
  );
  if (!folded) {
    return (
      <aside className={styles.root} aria-label={t('review.facets')}>
        {facets}
      </aside>
    );
  }
  return (
    <Popover positioning={{ position: 'below', align: 'start', autoSize: true }} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<FilterRegular />} appearance={query.states.length > 0 ? 'primary' : 'secondary'}>
          {t('review.facets')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('review.facets')}>
        {facets}
      </PopoverSurface>
    </Popover>
  );
}
