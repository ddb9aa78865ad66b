import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReviewRow, ReviewSort } from '#contract/calls/review-calls.ts';
import { readToldList, type KeptOrder } from '#contract/told-list.ts';
import type { AppClient } from '#lib/client.ts';
import { createIdSet } from '#lib/id-set.ts';
import { createRowCache } from '#lib/row-cache.ts';
import { idsAt } from '#ui/range-set.ts';
import { chooseAll, moveInList, only, pointInList } from './chosen-accounts.ts';
import { lately, PACED } from './pace.ts';
import { closes, isEverybody, leadsOn, nextUndecided, NO_FILTER, placesOf, UNDECIDED_STATES, type ReviewQuery } from './review-list.ts';
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

/** Rows of changed accounts fetched at once after a decision; more are fetched as they come into view. */
const CHANGED_AT_ONCE = 200;

/** An account that came up less than so many milliseconds ago nobody has seen: the key was pressed twice, or held. */
const SEEN = 100;

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
  let turn: Promise<unknown> = Promise.resolve();
  /** How many lines the list shows; a guess until it has been drawn. */
  let linesInSight = 20;
  const underWay = new Set<number>();
  /** When a decision last led on before it was answered. */
  let movedAt = -Infinity;

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
          told = revision;
          cache.expire('all');
          cache.put(rows);
        },
      };
    };

    const rowOf = async (sourceId: number): Promise<ReviewRow | null> => {
      const { rows } = await client['review.rows']({ sourceIds: [sourceId] });
      cache.put(rows);
      return rows[0] ?? null;
    };

    const settle = async (changed: readonly number[]): Promise<void> => {
      if (changed.length === 0) return;
      cache.expire(changed);
      for (const { source, state, decided } of await cache.refetch(changed.slice(0, CHANGED_AT_ONCE))) {
        if (UNDECIDED_STATES.includes(state) && !decided) undecided.add(source.id);
        else undecided.delete(source.id);
      }
      set({ rowsSeen: get().rowsSeen + 1 });
    };

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
          cache.expire(changed.map(({ sourceId }) => sourceId));
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
        const open = (id: number): boolean => undecided.has(id) && !underWay.has(id) && !cache.get(id)?.decided;
        const next = nextUndecided(ids, open, from, direction);
        if (next !== null) set(only(next));
        return next !== null;
      },
      decide: (make, meant) => {
        const sourceId = meant ?? get().selectedId ?? undefined;
        const unseen = meant === undefined && underWay.size > 0 && now() - movedAt < SEEN;
        if (sourceId === undefined || underWay.has(sourceId) || unseen) return Promise.resolve(null);
        underWay.add(sourceId);
        const settleOn = (row: ReviewRow) => {
          const decision = make(row);
          // What certainly closes the case need not be answered before the eye goes on.
          const leads = decision !== null && closes(decision) && get().selectedId === sourceId && get().goToUndecided(1);
          if (leads) movedAt = now();
          return { row, decision, movedTo: leads ? get().selectedId : null };
        };
        // Nor need the decision before it be answered, where what stands is known.
        const known = cache.fresh(sourceId);
        const early = known && settleOn(known);
        const mine = turn
          .then(async () => {
            const late = early ? null : (cache.get(sourceId) ?? (await rowOf(sourceId)));
            const { row, decision, movedTo } = early ?? (late ? settleOn(late) : { row: null, decision: null, movedTo: null });
            if (!decision) return null;
            try {
              const { changedSourceIds } = await client['review.decide']({ decisions: [decision] });
              await settle(changedSourceIds);
            } catch (error) {
              if (movedTo !== null && get().selectedId === movedTo) set(only(sourceId));
              throw error;
            }
            if (PACED.has(decision.act)) set({ decidedAt: [...lately(get().decidedAt, now()), now()] });
            if (get().selectedId !== sourceId) return row;
            if (leadsOn(decision, undecided.has(sourceId))) get().goToUndecided(1);
            // A second reviewer goes through what waits for one.
            else if (decision.act === 'second' && get().query.flags.includes('needs-second')) get().move(1);
            return row;
          })
          .finally(() => underWay.delete(sourceId));
        turn = mine.catch(() => undefined);
        return mine;
      },
      decideMany: (decisions) => {
        const mine = turn.then(async () => {
          const { changedSourceIds } = await client['review.decide']({ decisions: [...decisions] });
          await settle(changedSourceIds);
          return changedSourceIds.length;
        });
        turn = mine.catch(() => undefined);
        return mine;
      },
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
        left = new Set();
        cache.clear();
        set(BLANK);
      },
    };
  });
  return store;
}
