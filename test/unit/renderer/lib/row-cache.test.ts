import { describe, expect, test, vi } from 'vitest';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import { createRowCache, LATER, WINDOW, type RowCache } from '#lib/row-cache.ts';
import { FakeProject } from '#test/support/fake-bridge/fake-project.ts';

const project = new FakeProject(1_000);
const ids = Array.from({ length: 1_000 }, (_, place) => place + 1);

function cacheWith(options: { capacity?: number; answer?: (sourceIds: number[]) => Promise<ReviewRow[]> } = {}): {
  cache: RowCache<ReviewRow>;
  asked: number[][];
  errors: unknown[];
  settled: () => Promise<void>;
} {
  const asked: number[][] = [];
  const errors: unknown[] = [];
  const cache = createRowCache<ReviewRow>({
    idOf: ({ source }) => source.id,
    fetch: (sourceIds) => {
      asked.push(sourceIds);
      return options.answer?.(sourceIds) ?? Promise.resolve(sourceIds.map((id) => project.row(id)));
    },
    changed: () => undefined,
    failed: (error) => errors.push(error),
    ...(options.capacity === undefined ? {} : { capacity: options.capacity }),
  });
  return { cache, asked, errors, settled: () => vi.waitFor(() => Promise.resolve()) };
}

describe('the rows in sight', () => {
  test('come in whole windows, each asked for once', async () => {
    const { cache, asked, settled } = cacheWith();
    cache.need(ids, 5, 20);
    cache.need(ids, 6, 21);
    await settled();
    cache.need(ids, 7, 22);
    expect(asked).toEqual([ids.slice(0, WINDOW)]);
    expect(cache.get(50)?.source.id).toBe(50);
  });

  test('that span two windows are asked for window by window', async () => {
    const { cache, asked } = cacheWith();
    cache.need(ids, WINDOW - 5, WINDOW + 5);
    expect(asked.map((some) => some.length)).toEqual([WINDOW, WINDOW]);
  });

  test('come first: the rest of their window is asked for once they have had time to be drawn, if nobody has scrolled on', async () => {
    vi.useFakeTimers();
    const { cache, asked } = cacheWith();
    cache.put(ids.slice(0, 10).map((id) => project.row(id)));
    cache.need(ids, 0, 10);
    vi.advanceTimersByTime(LATER - 1);
    expect(asked).toEqual([]);
    cache.need(ids, 0, 10);
    vi.advanceTimersByTime(LATER);
    expect(asked).toEqual([ids.slice(10, WINDOW)]);
    cache.put(ids.slice(WINDOW, WINDOW + 10).map((id) => project.row(id)));
    cache.need(ids, WINDOW, WINDOW + 10);
    cache.clear();
    vi.advanceTimersByTime(LATER);
    expect(asked).toHaveLength(1);
    vi.useRealTimers();
  });

  test('are bounded in number; the ones unused for longest go first', async () => {
    const { cache, settled } = cacheWith({ capacity: 2 * WINDOW });
    for (const from of [0, WINDOW, 2 * WINDOW]) {
      cache.need(ids, from, from + 10);
      await settled();
    }
    expect(cache.get(1)).toBeUndefined();
    expect(cache.get(2 * WINDOW + 1)).toBeDefined();
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

  test('are not asked for by the list while somebody fetches them anew, who hears when that fails', async () => {
    const { cache, asked, errors, settled } = cacheWith();
    cache.need(ids, 0, 10);
    await settled();
    cache.expire([3]);
    const fetching = cache.refetch([3]);
    cache.need(ids, 0, 10);
    expect((await fetching).map(({ source }) => source.id)).toEqual([3]);
    cache.need(ids, 0, 10);
    expect(asked).toEqual([ids.slice(0, WINDOW), [3]]);

    const failing = cacheWith({ answer: () => Promise.reject(new Error('gone')) });
    await expect(failing.cache.refetch([3])).rejects.toThrow('gone');
    expect([...errors, ...failing.errors]).toEqual([]);
  });

  test('that cannot be had are reported', async () => {
    const { cache, errors, settled } = cacheWith({ answer: () => Promise.reject(new Error('gone')) });
    cache.need(ids, 0, 10);
    await settled();
    expect(errors).toHaveLength(1);
  });
});
