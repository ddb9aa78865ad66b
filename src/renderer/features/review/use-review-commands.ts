import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { countRanges } from '#ui/range-set.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { countRows, type BulkAct } from './bulk-decisions.ts';
import type { ReviewStore } from './review-store.ts';
import type { Bulk } from './use-bulk.ts';
import type { ReviewActions } from './use-review-actions.ts';

/** What can be done with the selected account, or with several, in the order of the menus. */
export const REVIEW_ACTS = ['accept', 'reject', 'find', 'unpair', 'exclude', 'flag', 'comment', 'second', 'clear'] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** The key of each; they are listed for people in `ShortcutsDialog`. */
const KEYS: Record<ReviewAct, string> = {
  accept: 'A',
  reject: 'R',
  find: 'T',
  unpair: 'U',
  exclude: 'X',
  flag: 'F',
  comment: 'M',
  second: 'S',
  clear: 'C',
};

export interface ReviewCommand {
  readonly act: ReviewAct;
  readonly icon: ReviewAct | 'unflag';
  readonly label: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly run: () => void;
}

const FOR_SEVERAL: ReadonlySet<ReviewAct> = new Set(['accept', 'reject', 'exclude', 'flag', 'second', 'clear']);

/** Of more than these the rows are not at hand: they are counted when the decision is asked for. */
const COUNTED = 500;

/** How many of those selected would be accepted, and how many rejected; undefined until it is known. */
function useReach(store: ReviewStore): { readonly accept: number; readonly reject: number } | undefined {
  const chosen = useStore(store, (state) => state.chosen);
  const several = countRanges(chosen);
  const counted = several > 0 && several <= COUNTED;
  const reachOf = (rows: readonly ReviewRow[]) => ({
    accept: countRows(rows, { act: 'accept' }).concerned,
    reject: countRows(rows, { act: 'reject' }).concerned,
  });
  const { data } = useQuery({
    queryKey: [PROJECT_KEY, 'reach', chosen],
    queryFn: async () => reachOf(await store.getState().rowsOf(store.getState().chosenIds())),
    // Most are in sight: their number is there with the line that was added.
    initialData: () => {
      if (!counted) return undefined;
      const { chosenIds, row } = store.getState();
      const rows = chosenIds().flatMap((id) => row(id) ?? []);
      return rows.length === several ? reachOf(rows) : undefined;
    },
    enabled: counted,
    gcTime: 0,
  });
  return counted ? data : undefined;
}

/** Everything that menus, keys and the palette can do, said once. */
export function useReviewCommands(parts: {
  store: ReviewStore;
  actions: ReviewActions;
  bulk: Bulk;
  ask: (what: 'find' | 'exclude' | 'comment') => void;
}): readonly ReviewCommand[] {
  const { store, actions, bulk, ask } = parts;
  const { t } = useTranslation();
  const { announce } = useAnnounce();
  const several = useStore(store, ({ chosen }) => countRanges(chosen)) > 0;
  const reach = useReach(store);
  const row = useStore(store, ({ selectedId, row: rowOf }) => (selectedId === null ? undefined : rowOf(selectedId)));
  const flagged = several
    ? store
        .getState()
        .chosenIds()
        .every((id) => store.getState().row(id)?.flags.includes('flagged'))
    : row?.flags.includes('flagged') === true;

  // The same ones for as long as nothing of them changed, so that what shows them need not be drawn anew.
  return useMemo(() => {
    const paired = row?.target != null;
    const forOne: Record<ReviewAct, { disabled: boolean; run: () => void }> = {
      accept: { disabled: !paired || row.state === 'accepted', run: actions.accept },
      reject: { disabled: !paired, run: () => actions.reject() },
      find: { disabled: !row, run: () => ask('find') },
      unpair: { disabled: !row, run: () => actions.unpair() },
      exclude: { disabled: !row, run: () => ask('exclude') },
      flag: { disabled: !row, run: actions.flag },
      comment: { disabled: !row, run: () => ask('comment') },
      second: { disabled: row?.decided !== true || row.flags.includes('seconded'), run: () => actions.second() },
      clear: { disabled: row?.decided !== true, run: actions.clear },
    };
    const reached = (act: ReviewAct): number | undefined => (act === 'accept' || act === 'reject' ? reach?.[act] : undefined);
    const forSeveral = (act: ReviewAct): { disabled: boolean; run: () => void } => ({
      disabled: !FOR_SEVERAL.has(act) || reached(act) === 0,
      run: () => {
        if (FOR_SEVERAL.has(act)) bulk.ask('chosen', act === 'flag' && flagged ? 'unflag' : (act as BulkAct));
        else announce(t('review.said.onlyOne'));
      },
    });

    return REVIEW_ACTS.map((act): ReviewCommand => {
      const icon = act === 'flag' && flagged ? 'unflag' : act;
      const count = reached(act);
      const label = (act === 'accept' || act === 'reject') && count ? t(`review.bulk.these.${act}`, { count }) : t(`review.act.${icon}`);
      return { act, icon, label, keys: KEYS[act], ...(several ? forSeveral(act) : forOne[act]) };
    });
  }, [actions, announce, ask, bulk, flagged, reach, row, several, t]);
}
