import { useSyncExternalStore } from 'react';

const lists = new Map<string, MediaQueryList>();

/** Follows a media query. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = listOf(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => listOf(query).matches,
  );
}

/** One for all who ask: it is looked at whenever anything is drawn, and a new one makes the page work out its styles. */
function listOf(query: string): MediaQueryList {
  let list = lists.get(query);
  if (list === undefined) lists.set(query, (list = window.matchMedia(query)));
  return list;
}
