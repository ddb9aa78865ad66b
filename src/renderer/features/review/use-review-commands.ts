import { useMemo } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { countRanges } from '#ui/range-set.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import type { BulkAct } from './bulk-decisions.ts';
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
    const forSeveral = (act: ReviewAct): { disabled: boolean; run: () => void } => ({
      disabled: !FOR_SEVERAL.has(act),
      run: () => {
        if (FOR_SEVERAL.has(act)) bulk.ask('chosen', act === 'flag' && flagged ? 'unflag' : (act as BulkAct));
        else announce(t('review.said.onlyOne'));
      },
    });

    return REVIEW_ACTS.map((act): ReviewCommand => {
      const icon = act === 'flag' && flagged ? 'unflag' : act;
      return { act, icon, label: t(`review.act.${icon}`), keys: KEYS[act], ...(several ? forSeveral(act) : forOne[act]) };
    });
  }, [actions, announce, ask, bulk, flagged, row, several, t]);
}
