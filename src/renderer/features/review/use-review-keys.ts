import { useKeys } from '#lib/use-keys.ts';
import type { ReviewActions } from './use-review-actions.ts';

/** The keys of the review screen. They are listed for people in `ShortcutsDialog`. */
export function useReviewKeys(keys: {
  enabled: boolean;
  actions: ReviewActions;
  choose: (number: number) => void;
  find: () => void;
  exclude: () => void;
  search: () => void;
  closeDetail: () => void;
}): void {
  const { actions, enabled } = keys;
  useKeys('a', actions.accept, { enabled });
  useKeys('r', () => actions.reject(), { enabled });
  useKeys('u', actions.unpair, { enabled });
  useKeys('c', actions.clear, { enabled });
  useKeys('1,2,3,4,5,6,7,8,9', (key) => keys.choose(Number(key)), { enabled });
  useKeys('t', keys.find, { enabled });
  useKeys('x', keys.exclude, { enabled });
  useKeys('j,n', () => actions.go(1), { enabled, repeat: true });
  useKeys('k,p', () => actions.go(-1), { enabled, repeat: true });
  useKeys('/,shift+/,mod+f', keys.search, { enabled });
  useKeys('escape', keys.closeDetail, { enabled });
}
