import type { ReviewRow } from '#contract/calls/review-calls.ts';

/** Rows asked for at once; also the window they are kept in. */
export const WINDOW = 100;

export interface RowCache {
  get(sourceId: number): ReviewRow | undefined;
  /** Sees to it that the rows of these places of the list are there or on their way. */
  need(ids: readonly number[], from: number, to: number): void;
  /** Marks rows as old: they stay in sight until fresh ones arrive. */
  expire(sourceIds: Iterable<number> | 'all'): void;
  put(rows: readonly ReviewRow[]): void;
  clear(): void;
}

/**
 * Keeps the rows last seen, a bounded number, and fetches missing or old ones in windows.
 * `changed` hears when rows have arrived, `failed` when a window could not be had.
 */
export function createRowCache(options: {
  fetch: (sourceIds: number[]) => Promise<readonly ReviewRow[]>;
  changed: () => void;
  failed: (error: unknown) => void;
  capacity?: number;
}): RowCache {
  const capacity = options.capacity ?? 4_000;
  // A Map keeps the order of insertion: the first key is the one unused for longest.
  const rows = new Map<number, ReviewRow>();
  const old = new Set<number>();
  // Asked for and not given: the account is gone. Asking again would go on for ever.
  const absent = new Set<number>();
  const onTheirWay = new Map<number, number>();
  let generation = 0;

  const put = (fresh: readonly ReviewRow[]): void => {
    for (const row of fresh) {
      rows.delete(row.source.id);
      rows.set(row.source.id, row);
      old.delete(row.source.id);
    }
    for (const id of rows.keys()) {
      if (rows.size <= capacity) break;
      rows.delete(id);
      old.delete(id);
    }
  };

  const request = async (sourceIds: number[]): Promise<void> => {
    const asked = generation;
    for (const id of sourceIds) onTheirWay.set(id, asked);
    try {
      const fresh = await options.fetch(sourceIds);
      // An answer to a question asked before the last change may be out of date already.
      if (asked === generation) {
        put(fresh);
        for (const id of sourceIds) if (!rows.has(id)) absent.add(id);
      }
      options.changed();
    } catch (error) {
      if (asked === generation) options.failed(error);
    } finally {
      for (const id of sourceIds) if (onTheirWay.get(id) === asked) onTheirWay.delete(id);
    }
  };

  return {
    get: (sourceId) => rows.get(sourceId),
    need: (ids, from, to) => {
      const missing: number[] = [];
      const first = Math.max(0, Math.floor(from / WINDOW) * WINDOW);
      const last = Math.min(ids.length, Math.ceil(Math.max(to, from + 1) / WINDOW) * WINDOW);
      for (let place = first; place < last; place += 1) {
        const id = ids[place];
        if (id === undefined || absent.has(id) || onTheirWay.get(id) === generation) continue;
        const row = rows.get(id);
        if (!row || old.has(id)) missing.push(id);
        else if (place >= from && place < to) {
          rows.delete(id);
          rows.set(id, row);
        }
      }
      for (let start = 0; start < missing.length; start += WINDOW) void request(missing.slice(start, start + WINDOW));
    },
    expire: (sourceIds) => {
      generation += 1;
      absent.clear();
      for (const id of sourceIds === 'all' ? rows.keys() : sourceIds) old.add(id);
    },
    put,
    clear: () => {
      generation += 1;
      rows.clear();
      old.clear();
      absent.clear();
    },
  };
}
