import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useOfferCommands } from '#lib/use-offer-commands.ts';
import { BULK_ACTS } from './bulk-decisions.ts';
import { isNarrowed, NO_VALUES } from './filter-values.ts';
import { REVIEW_SORTS, UNDECIDED_STATES, type ReviewQuery } from './review-list.ts';
import type { ReviewStore } from './review-store.ts';
import type { Bulk } from './use-bulk.ts';
import type { ReviewCommand } from './use-review-commands.ts';

/** Offers in the palette what the keys, menus and bars of the review can do. */
export function useOfferReview(parts: {
  store: ReviewStore;
  commands: readonly ReviewCommand[];
  bulk: Bulk;
  byRule: () => void;
  go: (direction: 1 | -1) => void;
  search: () => void;
  sort: (sort: ReviewQuery['sort']) => void;
  /** Shows the details or closes them. */
  detail: { readonly open: boolean; readonly toggle: () => void };
}): void {
  const { store, commands, bulk, byRule, go, search, sort, detail } = parts;
  const { t } = useTranslation();
  useOfferCommands(t('review.title'), () => {
    const { ids, gone, query, load, selectAll } = store.getState();
    return [
      ...commands.map(({ label, keys, disabled, run }) => ({ label, keys, disabled, run })),
      { label: t('review.act.next'), keys: 'J', run: () => go(1) },
      { label: t('review.act.previous'), keys: 'K', run: () => go(-1) },
      { label: t('review.searchLabel'), keys: '/', run: search },
      { label: t('review.keys.all'), keys: 'Ctrl+A', disabled: ids.length < 2, run: selectAll },
      { label: t(detail.open ? 'review.detail.close' : 'review.detail.open'), keys: detail.open ? 'Esc' : 'Enter', run: detail.toggle },
      { label: t('review.onlyUndecided'), run: () => void load({ states: [...UNDECIDED_STATES] }) },
      {
        label: t('review.clearFilters'),
        disabled: !isNarrowed(query) && query.search === '',
        run: () => void load({ ...NO_VALUES, search: '' }),
      },
      { label: t('review.rules.open'), keys: 'D', run: byRule },
      { label: t('review.tidy'), disabled: gone === 0, run: () => void load() },
      ...REVIEW_SORTS.map((order) => ({
        label: t('review.sortBy', { order: t(`review.sort.${order}`) }),
        disabled: order === query.sort,
        run: () => sort(order),
      })),
      ...BULK_ACTS.map((act) => ({
        label: t('review.bulk.allOf', { act: t(`review.act.${act}`) }),
        disabled: ids.length === 0,
        run: () => bulk.ask('shown', act),
      })),
    ];
  });
}
