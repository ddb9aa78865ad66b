import { describe, expect, test, vi } from 'vitest';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import { AROUND, AT_ONCE, createRowCache, LATER, type RowCache } from '#lib/row-cache.ts';
import { FakeProject } from '#test/support/fake-bridge/fake-project.ts';

const project = new FakeProject(1_000);
const ids = Array.from({ length: 1_000 }, (_, place) => place + 1);

function cacheWith(options: { capacity?: number; answer?: (sourceIds: number[]) => Promise<ReviewRow[]> } = {}): {
  cache: RowCache<ReviewRow>;
  asked: number[][];
  errors: unknown[];
  /** How often the list heard of rows. */
  told: () => number;
  settled: () => Promise<void>;
} {
  const asked: number[][] = [];
  let told = 0;
  const errors: unknown[] = [];
  const cache = createRowCache<ReviewRow>({
    idOf: ({ source }) => source.id,
    fetch: (sourceIds) => {
      asked.push(sourceIds);
      return options.answer?.(sourceIds) ?? Promise.resolve(sourceIds.map((id) => project.row(id)));
    },
    changed: () => (told += 1),
    failed: (error) => errors.push(error),
    ...(options.capacity === undefined ? {} : { capacity: options.capacity }),
  });
  return { cache, asked, errors, told: () => told, settled: () => vi.waitFor(() => Promise.resolve()) };
}

describe('the rows in sight', () => {
  test('are asked for at once, and each once', async () => {
    const { cache, asked, settled } = cacheWith();
    cache.need(ids, 5, 20);
    cache.need(ids, 6, 21);
    await settled();
    cache.need(ids, 7, 21);
    expect(asked).toEqual([ids.slice(5, 20), ids.slice(20, 21)]);
    expect(cache.get(21)?.source.id).toBe(21);
  });

  test('come first: those around them are asked for once they have had time to be drawn, some at a time, the closest first', async () => {
    vi.useFakeTimers();
    const { cache, asked } = cacheWith();
    const knownAt = (place: number): boolean => cache.get(ids[place]!) !== undefined;
    cache.put(ids.slice(500, 520).map((id) => project.row(id)));
    cache.need(ids, 500, 520);
    await vi.advanceTimersByTimeAsync(LATER - 1);
    expect(asked).toEqual([]);
    // Drawn once more for another reason: that is no reason to wait longer.
    cache.need(ids, 500, 520);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map((some) => some.length)).toEqual([AT_ONCE]);
    expect([499, 520, 499 - AT_ONCE, 520 + AT_ONCE].map(knownAt)).toEqual([true, true, false, false]);
    await vi.advanceTimersByTimeAsync(20 * LATER);
    expect(asked.map((some) => some.length)).toEqual([AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE]);
    expect([500 - AROUND, 519 + AROUND, 499 - AROUND, 520 + AROUND].map(knownAt)).toEqual([true, true, false, false]);
    vi.useRealTimers();
  });

  test('lead the ones around them: a few that are missing far off are not worth asking for', async () => {
    vi.useFakeTimers();
    const { cache, asked } = cacheWith();
    cache.need(ids, 500, 520);
    await vi.advanceTimersByTimeAsync(20 * LATER);
    const before = asked.length;
    for (let step = 1; step <= 5; step += 1) cache.need(ids, 500 + step, 520 + step);
    await vi.advanceTimersByTimeAsync(2 * LATER);
    expect(asked).toHaveLength(before);
    cache.need(ids, 532, 552);
    await vi.advanceTimersByTimeAsync(20 * LATER);
    expect(cache.get(ids[551 + AROUND - 10]!)).toBeDefined();
    cache.need(ids, 800, 820);
    const asking = asked.length;
    cache.clear();
    await vi.advanceTimersByTimeAsync(2 * LATER);
    expect(asked).toHaveLength(asking);
    vi.useRealTimers();
  });

  test('lead the ones around them, of which the list hears once, also where the last few are not worth asking for', async () => {
    vi.useFakeTimers();
    const { cache, asked, told } = cacheWith();
    // In sight, and a few far off.
    cache.put([...ids.slice(500, 520), ...ids.slice(560, 570)].map((id) => project.row(id)));
    cache.need(ids, 500, 520);
    await vi.advanceTimersByTimeAsync(20 * LATER);
    expect(asked.map((some) => some.length)).toEqual([AT_ONCE, AT_ONCE, AT_ONCE]);
    expect(told()).toBe(1);
    vi.useRealTimers();
  });

  test('lead the ones around them: those that a long stroke passes by are not asked for', async () => {
    vi.useFakeTimers();
    const { cache, asked } = cacheWith();
    for (let stroke = 0; stroke < 10; stroke += 1) {
      cache.need(ids, stroke * 60, stroke * 60 + 15);
      await vi.advanceTimersByTimeAsync(LATER - 40);
    }
    expect(asked.map((some) => some.length)).toEqual(Array.from({ length: 10 }, () => 15));
    await vi.advanceTimersByTimeAsync(40);
    expect(asked).toHaveLength(11);
    // A step that passes nothing by is no reason to wait longer.
    for (let step = 1; step <= 4; step += 1) {
      cache.need(ids, 540 + step, 555 + step);
      await vi.advanceTimersByTimeAsync(LATER / 4);
    }
    expect(asked).toHaveLength(12);
    vi.useRealTimers();
  });

  test('are not asked for again and again when they cannot be had', async () => {
    vi.useFakeTimers();
    const { cache, asked, errors } = cacheWith({ answer: () => Promise.reject(new Error('gone')) });
    cache.put(ids.slice(500, 520).map((id) => project.row(id)));
    cache.need(ids, 500, 520);
    await vi.advanceTimersByTimeAsync(20 * LATER);
    expect([asked.length, errors.length]).toEqual([1, 1]);
    vi.useRealTimers();
  });

  test('that lack something are shown until they come whole, and never in place of whole ones', async () => {
    const { cache, asked, settled } = cacheWith();
    const lacking = ids.slice(0, 3).map((id) => ({ ...project.row(id), reason: null }));
    cache.put([project.row(1)]);
    cache.putLacking(lacking);
    expect([1, 2, 3].map((id) => cache.get(id)?.reason === null)).toEqual([false, true, true]);
    expect([1, 2].map((id) => cache.fresh(id)?.source.id)).toEqual([1, undefined]);
    cache.need(ids, 0, 3);
    expect(asked).toEqual([[2, 3]]);
    await settled();
    expect(cache.fresh(2)).toEqual(project.row(2));
    // Old ones give way to what is newer, though it lacks something.
    cache.expire([1]);
    cache.putLacking([{ ...project.row(1), reason: null, decided: true }]);
    expect(cache.get(1)).toMatchObject({ reason: null, decided: true });
  });

  test('are bounded in number; the ones unused for longest go first', async () => {
    const { cache, settled } = cacheWith({ capacity: 20 });
    for (const from of [0, 10, 20]) {
      cache.need(ids, from, from + 10);
      await settled();
    }
    expect(cache.get(1)).toBeUndefined();
    expect(cache.get(21)).toBeDefined();
  });

  test('stay in sight when they are old, until fresh ones arrive', async () => {
    const { cache, asked, settled } = cacheWith();
    cache.need(ids, 0, 10);
    await settled();
    cache.expire([3]);
    expect(cache.get(3)).toBeDefined();
    expect([2, 3].map((id) => cache.fresh(id)?.source.id)).toEqual([2, undefined]);
    cache.need(ids, 0, 10);
    expect(asked.at(-1)).toEqual([3]);
  });

  test('ignore an answer to a question from before the last change', async () => {
    let answer: (rows: ReviewRow[]) => void = () => undefined;
    const { cache, settled } = cacheWith({ answer: () => new Promise((resolve) => (answer = resolve)) });
    cache.need(ids, 0, 10);
    cache.expire('all');
    answer([project.row(1)]);
    await settled();
    expect(cache.get(1)).toBeUndefined();
  });

  test('that the app does not know are not asked for again and again', async () => {
    const { cache, asked, settled } = cacheWith({ answer: () => Promise.resolve([]) });
    cache.need([1, 2], 0, 2);
    await settled();
    cache.need([1, 2], 0, 2);
    expect(asked).toHaveLength(1);
    cache.expire('all');
    cache.need([1, 2], 0, 2);
    expect(asked).toHaveLength(2);
  });

  test('stay the same objects when they come again unchanged, and are others when they changed', async () => {
    const { cache, settled } = cacheWith({
      answer: (sourceIds) => Promise.resolve(sourceIds.map((id) => structuredClone(project.row(id)))),
    });
    cache.need(ids, 0, 10);
    await settled();
    const [first, second] = [cache.get(1), cache.get(2)];
    cache.put([structuredClone(first!), { ...structuredClone(second!), decided: !second!.decided }]);
    expect(cache.get(1)).toBe(first);
    expect(cache.get(2)?.decided).toBe(!second!.decided);
  });

  test('that cannot be had are reported', async () => {
    const { cache, errors, settled } = cacheWith({ answer: () => Promise.reject(new Error('gone')) });
    cache.need(ids, 0, 10);
    await settled();
    expect(errors).toHaveLength(1);
  });
});
