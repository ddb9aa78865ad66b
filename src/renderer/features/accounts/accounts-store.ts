import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AccountRow, AccountState } from '#contract/calls/account-calls.ts';
import { unpackIds } from '#contract/unpack-ids.ts';
import type { AccountKind, Side } from '#core/directory/account.ts';
import type { AppClient } from '#lib/client.ts';
import { countGone } from '#lib/count-gone.ts';
import { createRowCache } from '#lib/row-cache.ts';
import { idsAt } from '#ui/range-set.ts';
import { NO_FILTER, type AccountQuery } from './account-query.ts';
import { NOTHING_SELECTED, pointAt, selectAll, selectOnly, type Pointing, type Selection } from '#ui/selection.ts';

export const ACCOUNT_TABS = ['list', 'contradictions'] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

export interface AccountsState {
  readonly tab: AccountTab;
  readonly query: AccountQuery;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  /** In the order in which they were when the list was asked for; a correction moves nobody until the list is tidied. */
  readonly ids: Int32Array;
  /** Null until the first answer. */
  readonly counts: {
    readonly kinds: Partial<Record<AccountKind, number>>;
    readonly states: Partial<Record<AccountState, number>>;
  } | null;
  /** How many of `ids` no longer fit the query. */
  readonly gone: number;
  readonly selection: Selection;
  /** Grows when rows have arrived, for those who show them. */
  readonly rowsSeen: number;

  openTab(tab: AccountTab): void;
  /** Asks for the list anew; with `change`, another one. */
  load(change?: Partial<AccountQuery>): Promise<void>;
  /** Brings counts and rows up to date after the project changed, and leaves the order alone. */
  refresh(): Promise<void>;
  row(id: number): AccountRow | undefined;
  need(from: number, to: number): void;
  point(place: number, how: Pointing): void;
  move(by: number, how: Pointing): void;
  selectAll(): void;
  /** Chooses an account; gives up the filter when it stands in the way. */
  show(id: number, side: Side): Promise<void>;
  /** The account with the focus. */
  currentId(): number | null;
  selectedIds(): number[];
  /** Says what the chosen accounts are, null for what Crosswalk says; answers how many that changed. */
  classify(kind: AccountKind | null): Promise<number>;
  /** Forgets everything of a project that was closed. */
  reset(): void;
}

export type AccountsStore = StoreApi<AccountsState>;

const NOBODY = new Int32Array(0);

const BLANK = {
  tab: 'list' as const,
  status: 'loading' as const,
  error: null,
  ids: NOBODY,
  counts: null,
  gone: 0,
  selection: NOTHING_SELECTED,
};

export function createAccountsStore(client: Pick<AppClient, 'accounts.list' | 'accounts.rows' | 'accounts.classify'>): AccountsStore {
  let asked = 0;
  /** Lists that were asked for and have not come, and whether the project changed since. */
  let loading = 0;
  let changedMeanwhile = false;

  return createStore<AccountsState>()((set, get) => {
    const cache = createRowCache<AccountRow>({
      idOf: ({ party }) => party.id,
      fetch: async (ids) => (await client['accounts.rows']({ ids })).rows,
      changed: () => set({ rowsSeen: get().rowsSeen + 1 }),
      failed: (error) => set({ status: 'failed', error }),
    });
    const ask = async ({ side, kinds, states, search }: AccountQuery) => {
      const { ids, ...counts } = await client['accounts.list']({ filter: { side, kinds, states, search } });
      return { ids: unpackIds(ids), counts };
    };
    /** Old rows stay in sight until those who show them have asked for fresh ones. */
    const renewRows = (): { rowsSeen: number } => {
      cache.expire('all');
      return { rowsSeen: get().rowsSeen + 1 };
    };

    return {
      ...BLANK,
      query: { side: 'source', ...NO_FILTER },
      rowsSeen: 0,
      openTab: (tab) => set({ tab }),
      load: async (change = {}) => {
        const query = { ...get().query, ...change };
        const otherSide = query.side !== get().query.side;
        const mine = (asked += 1);
        loading += 1;
        const kept = get().currentId();
        if (otherSide) set({ ids: NOBODY, counts: null, selection: NOTHING_SELECTED, gone: 0 });
        set({ query, status: get().ids.length > 0 ? 'ready' : 'loading', error: null });
        try {
          const { ids, counts } = await ask(query);
          if (mine !== asked) return;
          const place = kept === null || otherSide ? 0 : Math.max(0, ids.indexOf(kept));
          const selection = ids.length === 0 ? NOTHING_SELECTED : selectOnly(place);
          set({ ids, counts, gone: 0, selection, status: 'ready', ...renewRows() });
        } catch (error) {
          if (mine === asked) set({ status: 'failed', error });
        } finally {
          loading -= 1;
          if (loading === 0 && changedMeanwhile) void get().refresh();
        }
      },
      refresh: async () => {
        // An answer about the list that is about to go must not stand in the way of the one that was asked for.
        changedMeanwhile = loading > 0;
        if (changedMeanwhile) return;
        const mine = (asked += 1);
        try {
          const { ids, counts } = await ask(get().query);
          if (mine !== asked) return;
          set({ counts, gone: countGone(get().ids, ids), ...renewRows() });
        } catch (error) {
          if (mine === asked) set({ status: 'failed', error });
        }
      },
      row: (id) => cache.get(id),
      need: (from, to) => cache.need(get().ids, from, to),
      point: (place, how) => set({ selection: pointAt(get().selection, place, how) }),
      move: (by, how) => {
        const { ids, selection } = get();
        if (ids.length === 0) return;
        const to = Math.min(ids.length - 1, Math.max(0, (selection.current ?? (by > 0 ? -1 : 0)) + by));
        set({ selection: pointAt(selection, to, how) });
      },
      selectAll: () => set({ selection: selectAll(get().selection, get().ids.length) }),
      show: async (id, side) => {
        const find = (): boolean => {
          const place = get().ids.indexOf(id);
          if (place >= 0) set({ selection: selectOnly(place) });
          return place >= 0;
        };
        set({ tab: 'list' });
        if (get().query.side === side && find()) return;
        await get().load({ side, ...NO_FILTER });
        find();
      },
      currentId: () => {
        const { ids, selection } = get();
        return selection.current === null ? null : (ids[selection.current] ?? null);
      },
      selectedIds: () => idsAt(get().ids, get().selection.places),
      classify: async (kind) => {
        const ids = get().selectedIds();
        if (ids.length === 0) return 0;
        const { changed } = await client['accounts.classify']({ ids, kind });
        set(renewRows());
        return changed;
      },
      reset: () => {
        asked += 1;
        changedMeanwhile = false;
        cache.clear();
        set({ ...BLANK, query: { side: get().query.side, ...NO_FILTER } });
      },
    };
  });
}
