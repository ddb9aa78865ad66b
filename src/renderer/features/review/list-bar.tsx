import { memo, useDeferredValue, type ReactElement } from 'react';
import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { countRanges } from '#ui/range-set.ts';
import { BulkMenu } from './bulk-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import type { ReviewStore } from './review-store.ts';
import type { Bulk } from './use-bulk.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tidy: { flexShrink: 0, whiteSpace: 'nowrap' },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  shown: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** Who is in the list, by what it is narrowed, and what can be done with all of them. */
export const ListBar = memo(function ListBar({
  store,
  bulk,
  onRule,
}: {
  store: ReviewStore;
  bulk: Bulk;
  onRule: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const list = useStore(
    store,
    useShallow(({ ids: { length }, gone, lowestProbability }) => ({ length, gone, lowestProbability })),
  );
  const { length, gone } = list;
  // A menu takes as long to draw as half the list: the list comes first.
  const counted = useDeferredValue(list);
  const several = useStore(store, ({ chosen }) => countRanges(chosen));
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.shown} role="status">
        {t('review.shown', { count: length })}
        {gone > 0 ? `, ${t('review.left', { count: gone })}` : ''}
        {/* Shown on the button at the other end of the bar. */}
        {several > 0 ? <span className={styles.heard}>, {t('review.bulk.chosen', { count: several })}</span> : null}
      </Text>
      {gone > 0 ? (
        <Tooltip content={t('review.left', { count: gone })} relationship="description">
          <Button size="small" className={styles.tidy} onClick={() => void store.getState().load()}>
            {t('review.tidy')}
          </Button>
        </Tooltip>
      ) : null}
      <FilterChips store={store} />
      <BulkMenu store={store} bulk={bulk} list={counted} onRule={onRule} />
    </div>
  );
});
