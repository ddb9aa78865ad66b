import { useEffect } from 'react';
import { hasJustCome } from '#lib/has-just-come.ts';
import { useKeys } from '#lib/use-keys.ts';
import type { ReviewAct, ReviewCommand } from './use-review-commands.ts';

/** The keys of the review screen. They are listed for people in `ShortcutsDialog`. */
export function useReviewKeys(keys: {
  enabled: boolean;
  commands: readonly ReviewCommand[];
  go: (direction: 1 | -1) => void;
  choose: (number: number) => void;
  byRule: () => void;
  search: () => void;
  /** Puts the focus into the next part of the screen, or the one before. */
  pane: (direction: 1 | -1) => void;
  /** Puts the focus onto the selected line. */
  list: () => void;
  leave: () => void;
}): void {
  const { commands, enabled, list } = keys;
  const run = (act: ReviewAct): void => commands.find((command) => command.act === act)?.run();
  useKeys('a', () => run('accept'), { enabled });
  useKeys('r', () => run('reject'), { enabled });
  useKeys('u', () => run('unpair'), { enabled });
  useKeys('c', () => run('clear'), { enabled });
  useKeys('f', () => run('flag'), { enabled });
  useKeys('m', () => run('comment'), { enabled });
  useKeys('s', () => run('second'), { enabled });
  useKeys('t', () => run('find'), { enabled });
  useKeys('x', () => run('exclude'), { enabled });
  useKeys('d', keys.byRule, { enabled });
  useKeys('1,2,3,4,5,6,7,8,9', (key) => keys.choose(Number(key)), { enabled });
  useKeys('j,n', () => keys.go(1), { enabled, repeat: true });
  useKeys('k,p', () => keys.go(-1), { enabled, repeat: true });
  useKeys('/,shift+/,mod+f', keys.search, { enabled });
  useKeys('f6', () => keys.pane(1), { enabled, inFields: true });
  useKeys('shift+f6', () => keys.pane(-1), { enabled, inFields: true });
  useKeys('escape', keys.leave, { enabled });
  useEffect(() => {
    if (!enabled) return;
    // The first arrow leads into the list. Elsewhere arrows have their own meaning.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!hasJustCome(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      list();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled, list]);
}
