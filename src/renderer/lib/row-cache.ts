/** Rows kept ready above and below those in sight. */
export const AROUND = 50;

/** Fewer missing ones among them than this are left until one comes as close as `NEAR` to those in sight. */
const WORTH_ASKING = 20;
const NEAR = 20;

/** Rows out of sight asked for at once: the app shall not be busy with them for longer than a key may wait. */
export const AT_ONCE = 25;

/** They are asked for when those in sight have had time to be drawn, in milliseconds. */
export const LATER = 100;

export interface RowCache<Row> {
  get(id: number): Row | undefined;
  /** The same, unless it is old. */
  fresh(id: number): Row | undefined;
  /** Sees to it that the rows of these places of the list, and soon those around them, are there or on their way. */
  need(ids: ArrayLike<number>, from: number, to: number): void;
  /** Marks rows as old: they stay in sight until fresh ones arrive. */
  expire(ids: Iterable<number> | 'all'): void;
  put(rows: readonly Row[]): void;
  /** Takes in rows that lack something: those that are not there already, to be shown until they come whole. */
  putLacking(rows: readonly Row[]): void;
  clear(): void;
}

/**
 * Keeps the rows last seen, a bounded number, and fetches missing or old ones.
 * `changed` hears when rows have arrived, of those around the ones in sight when all have; `failed` when some could not be had.
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
  // Rows have come of which the list has not heard.
  let isUntold = false;
  let latest: { readonly ids: ArrayLike<number>; readonly from: number; readonly to: number } | null = null;

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

  /** Answers whether they came. Of rows that nobody sees yet the list need not hear. */
  const request = async (wanted: number[], tell = true): Promise<boolean> => {
    const asked = generation;
    for (const id of wanted) onTheirWay.set(id, asked);
    try {
      const fresh = await options.fetch(wanted);
      // An answer to a question asked before the last change may be out of date already.
      if (asked === generation) {
        put(fresh);
        for (const id of wanted) if (!rows.has(id)) absent.add(id);
      }
      isUntold = !tell;
      if (tell) options.changed();
      return true;
    } catch (error) {
      if (asked === generation) options.failed(error);
      return false;
    } finally {
      for (const id of wanted) if (onTheirWay.get(id) === asked) onTheirWay.delete(id);
    }
  };

  const isMissing = (id: number | undefined): id is number =>
    id !== undefined && !absent.has(id) && onTheirWay.get(id) !== generation && (!rows.has(id) || old.has(id));

  /** What is missing around the rows in sight, the closest first; empty while it is not worth asking for. */
  const missingAround = (): number[] => {
    if (latest === null) return [];
    const { ids, from, to } = latest;
    const missing: number[] = [];
    let isNear = false;
    for (let distance = 0; distance < AROUND; distance += 1) {
      // Most lists are read downwards.
      for (const id of [ids[to + distance], ids[from - 1 - distance]]) {
        if (!isMissing(id)) continue;
        missing.push(id);
        isNear ||= distance < NEAR;
      }
    }
    return isNear || missing.length >= WORTH_ASKING ? missing : [];
  };

  const fetchAround = (): void => {
    later ??= setTimeout(() => {
      later = undefined;
      const missing = missingAround();
      if (missing.length === 0) {
        // What was left of them is not worth asking for.
        if (isUntold) options.changed();
        isUntold = false;
        return;
      }
      const last = missing.length <= AT_ONCE;
      void request(missing.slice(0, AT_ONCE), last).then((came) => came && !last && fetchAround());
    }, LATER);
  };

  const need = (ids: ArrayLike<number>, from: number, to: number): void => {
    if (latest === null || from >= latest.to || to <= latest.from) {
      // A long stroke: those around are worth asking for where it ends.
      clearTimeout(later);
      later = undefined;
    }
    latest = { ids, from, to };
    const missing: number[] = [];
    for (let place = from; place < Math.min(to, ids.length); place += 1) {
      const id = ids[place]!;
      const row = rows.get(id);
      if (isMissing(id)) missing.push(id);
      else if (row) {
        rows.delete(id);
        rows.set(id, row);
      }
    }
    if (missing.length > 0) void request(missing);
    if (missingAround().length > 0) fetchAround();
  };

  return {
    get: (id) => rows.get(id),
    fresh: (id) => (old.has(id) ? undefined : rows.get(id)),
    need,
    expire: (ids) => {
      generation += 1;
      absent.clear();
      for (const id of ids === 'all' ? rows.keys() : ids) old.add(id);
    },
    put,
    putLacking: (lacking) => {
      const unknown = lacking.filter((row) => !rows.has(options.idOf(row)) || old.has(options.idOf(row)));
      put(unknown);
      for (const row of unknown) old.add(options.idOf(row));
    },
    clear: () => {
      generation += 1;
      clearTimeout(later);
      later = undefined;
      latest = null;
      rows.clear();
      old.clear();
      absent.clear();
    },
  };
}
