import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReviewRow, ReviewSort } from '#contract/calls/review-calls.ts';
import { readToldList, type KeptOrder } from '#contract/told-list.ts';
import type { AppClient } from '#lib/client.ts';
import { createIdSet } from '#lib/id-set.ts';
import { createRowCache } from '#lib/row-cache.ts';
import { idsAt } from '#ui/range-set.ts';
import { chooseAll, moveInList, only, pointInList } from './chosen-accounts.ts';
import { createDeciding } from './deciding.ts';
import { isEverybody, nextUndecided, NO_FILTER, placesOf, UNDECIDED_STATES, type ReviewQuery } from './review-list.ts';
import type { ReviewState } from './review-state.ts';

export type ReviewStore = StoreApi<ReviewState>;

const NOBODY = new Int32Array(0);

const BLANK = {
  query: { ...NO_FILTER, sort: 'name' } as ReviewQuery,
  status: 'loading' as const,
  error: null,
  ids: NOBODY,
  places: placesOf(NOBODY),
  facets: null,
  lowestProbability: null,
  gone: 0,
  ...only(null),
  decidedAt: [],
  learnedOpen: false,
};

/** Rows of changed accounts fetched at once after an undo; more are fetched as they come into view. */
const CHANGED_AT_ONCE = 200;

/** Rows that can be asked for at once. */
const ROWS_AT_ONCE = 500;

export function createReviewStore(
  client: Pick<AppClient, 'review.everybody' | 'review.list' | 'review.changes' | 'review.rows' | 'review.decide'>,
  now: () => number = Date.now,
): ReviewStore {
  let undecided = createIdSet();
  /** The order in which everybody stands, as it was told last for each sort. */
  const orders = new Map<ReviewSort, KeptOrder>();
  /** Those of the list that no longer fit what it was asked for. */
  let left = new Set<number>();
  /** The revision of the project up to which the list is told. */
  let told = 0;
  let asked = 0;
  /** Lists that were asked for and have not come, and whether the project changed since. */
  let loading = 0;
  let changedMeanwhile = false;
  /** At which revision rows were told, since the list was. */
  const rowsAt = new Map<number, number>();
  /** How many lines the list shows; a guess until it has been drawn. */
  let linesInSight = 20;

  const store = createStore<ReviewState>()((set, get) => {
    const cache = createRowCache<ReviewRow>({
      idOf: ({ source }) => source.id,
      fetch: async (sourceIds) => (await client['review.rows']({ sourceIds })).rows,
      changed: () => set({ rowsSeen: get().rowsSeen + 1 }),
      failed: (error) => set({ status: 'failed', error }),
    });

    const ask = async (query: ReviewQuery, counted: boolean) => {
      const { sort, ...filter } = query;
      const near = { sourceId: get().selectedId, rows: linesInSight };
      // As it is when asking: another answer may bring another one meanwhile.
      const kept = orders.get(sort) ?? null;
      const answer = !counted
        ? { ...(await client['review.everybody']({ near })), facets: null, lowestProbability: null }
        : await client['review.list']({ filter, sort, near, known: kept?.number ?? null });
      const { rows, revision, facets, lowestProbability } = answer;
      const { ids, undecidedIds, order } = readToldList(answer, kept);
      orders.set(sort, order);
      return {
        ids,
        counts: { facets, lowestProbability },
        keep: () => {
          undecided = createIdSet(undecidedIds);
          if (revision !== told) cache.expire('all');
          told = revision;
          rowsAt.clear();
          cache.putLacking(rows);
        },
      };
    };

    const rowOf = async (sourceId: number): Promise<ReviewRow | null> => {
      const known = cache.get(sourceId);
      if (known) return known;
      const { rows } = await client['review.rows']({ sourceIds: [sourceId] });
      cache.put(rows);
      return rows[0] ?? null;
    };

    const takeIn = (answer: { changedSourceIds: readonly number[]; rows: readonly ReviewRow[]; revision: number }): void => {
      cache.expire(answer.changedSourceIds);
      cache.put(answer.rows);
      for (const { source, state, decided } of answer.rows) {
        rowsAt.set(source.id, answer.revision);
        if (UNDECIDED_STATES.includes(state) && !decided) undecided.add(source.id);
        else undecided.delete(source.id);
      }
      set({ rowsSeen: get().rowsSeen + 1 });
    };

    const settle = async (changedSourceIds: readonly number[]): Promise<void> => {
      if (changedSourceIds.length === 0) return;
      takeIn({ changedSourceIds, ...(await client['review.rows']({ sourceIds: changedSourceIds.slice(0, CHANGED_AT_ONCE) })) });
    };

    const deciding = createDeciding(
      {
        state: get,
        note: (decidedAt) => set({ decidedAt }),
        isUndecided: (sourceId) => undecided.has(sourceId),
        fresh: cache.fresh,
        rowOf,
        settle: takeIn,
      },
      client,
      now,
    );

    const refreshAll = async (): Promise<void> => {
      const mine = asked;
      const { ids, counts, keep } = await ask(get().query, true);
      if (mine !== asked) return;
      keep();
      const fitting = new Set(ids);
      left = new Set([...get().ids].filter((id) => !fitting.has(id)));
      set({ ...counts, gone: left.size, rowsSeen: get().rowsSeen + 1 });
    };

    return {
      ...BLANK,
      rowsSeen: 0,
      load: async (change = {}) => {
        const query = { ...get().query, ...change };
        const mine = (asked += 1);
        loading += 1;
        set({ query, status: get().ids.length > 0 ? 'ready' : 'loading', error: null });
        try {
          // The first list need not wait until everybody is counted.
          const { ids, counts, keep } = await ask(query, get().facets !== null || !isEverybody(query));
          if (mine !== asked) return;
          keep();
          left = new Set();
          const places = placesOf(ids);
          const kept = get().selectedId;
          const selectedId = kept !== null && places.has(kept) ? kept : (ids.find((id) => undecided.has(id)) ?? ids[0] ?? null);
          set({ ids, places, ...counts, gone: 0, ...only(selectedId), status: 'ready', rowsSeen: get().rowsSeen + 1 });
        } catch (error) {
          if (mine === asked) set({ status: 'failed', error });
        } finally {
          loading -= 1;
          const uncounted = get().status === 'ready' && get().facets === null;
          if (loading === 0 && (changedMeanwhile || uncounted)) void get().refresh();
        }
      },
      refresh: async () => {
        // An answer about the list that is about to go must not stand in the way of the one that was asked for.
        changedMeanwhile = loading > 0;
        if (changedMeanwhile) return;
        const mine = (asked += 1);
        try {
          const { sort: _, ...filter } = get().query;
          const { changed, revision, ...counts } = await client['review.changes']({ filter, since: told });
          if (mine !== asked) return;
          if (changed === null) return await refreshAll();
          told = revision;
          for (const { sourceId, fits, undecided: open } of changed) {
            if (open) undecided.add(sourceId);
            else undecided.delete(sourceId);
            if (fits || !get().places.has(sourceId)) left.delete(sourceId);
            else left.add(sourceId);
          }
          // Most were told with the decision that changed them.
          const unseen = changed.filter(({ sourceId, revision: at }) => (rowsAt.get(sourceId) ?? 0) < at);
          if (unseen.length > 0) cache.expire(unseen.map(({ sourceId }) => sourceId));
          set({ ...counts, gone: left.size, rowsSeen: get().rowsSeen + 1 });
        } catch (error) {
          if (mine === asked) set({ status: 'failed', error });
        }
      },
      row: (sourceId) => cache.get(sourceId),
      need: (from, to) => {
        linesInSight = Math.min(ROWS_AT_ONCE, to - from + 1);
        cache.need(get().ids, from, to);
      },
      select: (sourceId) => set(only(sourceId)),
      show: async (sourceId) => {
        set(only(sourceId));
        if (!get().places.has(sourceId)) await get().load();
        if (!get().places.has(sourceId)) await get().load(NO_FILTER);
        if (get().places.has(sourceId)) set(only(sourceId));
      },
      point: (place, how) => set(pointInList(get(), place, how)),
      move: (by, how = 'only') => set(moveInList(get(), by, how)),
      selectAll: () => set(chooseAll(get())),
      chosenIds: () => idsAt(get().ids, get().chosen),
      goToUndecided: (direction) => {
        const { ids, places, selectedId } = get();
        const from = selectedId === null ? -1 : (places.get(selectedId) ?? -1);
        // The list cannot tell an account that a person left without a target from one nobody looked at; its row can.
        const open = (id: number): boolean => undecided.has(id) && !deciding.isUnderWay(id) && !cache.get(id)?.decided;
        const next = nextUndecided(ids, open, from, direction);
        if (next !== null) set(only(next));
        return next !== null;
      },
      decide: deciding.decide,
      decideMany: deciding.decideMany,
      rowsOf: async (sourceIds) => {
        const missing = sourceIds.filter((id) => !cache.get(id));
        const fresh = new Map<number, ReviewRow>();
        for (let start = 0; start < missing.length; start += ROWS_AT_ONCE) {
          const { rows } = await client['review.rows']({ sourceIds: missing.slice(start, start + ROWS_AT_ONCE) });
          for (const row of rows) fresh.set(row.source.id, row);
        }
        return sourceIds.flatMap((id) => fresh.get(id) ?? cache.get(id) ?? []);
      },
      settle,
      showLearned: (learnedOpen) => set({ learnedOpen }),
      reset: () => {
        asked += 1;
        changedMeanwhile = false;
        undecided = createIdSet();
        orders.clear();
        rowsAt.clear();
        left = new Set();
        cache.clear();
        set(BLANK);
      },
    };
  });
  return store;
}
