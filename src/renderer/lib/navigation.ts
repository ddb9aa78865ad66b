import { createStore, type StoreApi } from 'zustand/vanilla';

export const SCREENS = [
  'home',
  'tenants',
  'import',
  'accounts',
  'review',
  'overview',
  'environments',
  'readiness',
  'signoff',
  'export',
] as const;
export type Screen = (typeof SCREENS)[number];

export interface Place {
  readonly screen: Screen;
  /** On the review screen: the account to show. */
  readonly sourceId: number | null;
}

export interface NavigationState extends Place {
  go(screen: Screen, sourceId?: number): void;
}

export type NavigationStore = StoreApi<NavigationState>;

/** Reads `#/review/12`; anything unknown is home. */
export function parsePlace(hash: string): Place {
  const [, screen = '', id = ''] = hash.replace(/^#/, '').split('/');
  const known = SCREENS.find((name) => name === screen) ?? 'home';
  return { screen: known, sourceId: known === 'review' && /^\d+$/.test(id) ? Number(id) : null };
}

export function writePlace({ screen, sourceId }: Place): string {
  return sourceId === null ? `#/${screen}` : `#/${screen}/${sourceId}`;
}

/** The part of `window` that navigation needs. */
export interface AddressBar {
  readonly location: { hash: string };
  addEventListener(type: 'hashchange', listener: () => void): void;
}

/** Where the person is. Kept in the address so that back, forward and reload work. */
export function createNavigation(bar: AddressBar): NavigationStore {
  const store = createStore<NavigationState>()((set) => ({
    ...parsePlace(bar.location.hash),
    go: (screen, sourceId) => {
      const place = { screen, sourceId: sourceId ?? null };
      set(place);
      bar.location.hash = writePlace(place);
    },
  }));
  bar.addEventListener('hashchange', () => store.setState(parsePlace(bar.location.hash)));
  return store;
}
