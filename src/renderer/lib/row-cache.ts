/** Rows asked for at once; also the window they are kept in. */
export const WINDOW = 50;

/** Rows that nobody sees yet are asked for when those in sight have had time to be drawn, in milliseconds. */
export const LATER = 100;

export interface RowCache<Row> {
  get(id: number): Row | undefined;
  /** The same, unless it is old. */
  fresh(id: number): Row | undefined;
  /** Sees to it that the rows of these places of the list are there or on their way. */
  need(ids: ArrayLike<number>, from: number, to: number): void;
  /** Fetches rows anew; what is shown stays until they are there. Throws what the fetching throws. */
  refetch(ids: number[]): Promise<readonly Row[]>;
  /** Marks rows as old: they stay in sight until fresh ones arrive. */
  expire(ids: Iterable<number> | 'all'): void;
  put(rows: readonly Row[]): void;
  clear(): void;
}

/**
 * Keeps the rows last seen, a bounded number, and fetches missing or old ones in windows.
 * `changed` hears when rows have arrived, `failed` when a window could not be had.
 */
export function createRowCache<Row>(options: {
  idOf: (row: Row) => number;
  fetch: (ids: number[]) => Promise<readonly Row[]>;
  changed: () => void;
  failed: (error: unknown) => void;
  capacity?: number;
}): RowCache<Row> {
  const capacity = options.capacity ?? 4_000;
  // A Map keeps the order of insertion: the first key is the one unused for longest.
  const rows = new Map<number, Row>();
  const old = new Set<number>();
  // Asked for and not given: the account is gone. Asking again would go on for ever.
  const absent = new Set<number>();
  const onTheirWay = new Map<number, number>();
  let generation = 0;
  let later: ReturnType<typeof setTimeout> | undefined;

  const put = (fresh: readonly Row[]): void => {
    for (const row of fresh) {
      const id = options.idOf(row);
      const known = rows.get(id);
      rows.delete(id);
      // What is the same stays the same object, so that it is not drawn again.
      rows.set(id, known !== undefined && JSON.stringify(known) === JSON.stringify(row) ? known : row);
      old.delete(id);
    }
    for (const id of rows.keys()) {
      if (rows.size <= capacity) break;
      rows.delete(id);
      old.delete(id);
    }
  };

  const request = async (wanted: number[]): Promise<readonly Row[]> => {
    const asked = generation;
    for (const id of wanted) onTheirWay.set(id, asked);
    try {
      const fresh = await options.fetch(wanted);
      // An answer to a question asked before the last change may be out of date already.
      if (asked === generation) {
        put(fresh);
        for (const id of wanted) if (!rows.has(id)) absent.add(id);
      }
      return fresh;
    } finally {
      for (const id of wanted) if (onTheirWay.get(id) === asked) onTheirWay.delete(id);
    }
  };

  const requestInSight = async (wanted: number[]): Promise<void> => {
    const asked = generation;
    try {
      await request(wanted);
      options.changed();
    } catch (error) {
      if (asked === generation) options.failed(error);
    }
  };

  /** Asks for what is missing in the windows of these places; for rows out of sight alone only in a while, or `now`. */
  const need = (ids: ArrayLike<number>, from: number, to: number, now = false): void => {
    clearTimeout(later);
    const missing: number[] = [];
    let isInSight = false;
    const first = Math.max(0, Math.floor(from / WINDOW) * WINDOW);
    const last = Math.min(ids.length, Math.ceil(Math.max(to, from + 1) / WINDOW) * WINDOW);
    for (let place = first; place < last; place += 1) {
      const id = ids[place];
      if (id === undefined || absent.has(id) || onTheirWay.get(id) === generation) continue;
      const row = rows.get(id);
      const sees = place >= from && place < to;
      if (!row || old.has(id)) {
        missing.push(id);
        isInSight ||= sees;
      } else if (sees) {
        rows.delete(id);
        rows.set(id, row);
      }
    }
    if (!isInSight && !now) {
      if (missing.length > 0) later = setTimeout(() => need(ids, from, to, true), LATER);
      return;
    }
    for (let start = 0; start < missing.length; start += WINDOW) void requestInSight(missing.slice(start, start + WINDOW));
  };

  return {
    get: (id) => rows.get(id),
    fresh: (id) => (old.has(id) ? undefined : rows.get(id)),
    need: (ids, from, to) => need(ids, from, to),
    refetch: request,
    expire: (ids) => {
      generation += 1;
      absent.clear();
      for (const id of ids === 'all' ? rows.keys() : ids) old.add(id);
    },
    put,
    clear: () => {
      generation += 1;
      clearTimeout(later);
      rows.clear();
      old.clear();
      absent.clear();
    },
  };
}
