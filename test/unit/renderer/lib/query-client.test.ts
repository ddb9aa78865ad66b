import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { News } from '#contract/news.ts';
import { createQueryClient, FILES_KEY, followNews, PROJECT_KEY } from '#lib/query-client.ts';

function following(): { queries: ReturnType<typeof createQueryClient>; tell: (news: News) => void } {
  const queries = createQueryClient();
  let hear: (news: News) => void = () => undefined;
  followNews(queries, (listener) => {
    hear = listener;
    return () => undefined;
  });
  return { queries, tell: (news) => hear(news) };
}

test('answers about the project grow old when it changes; settings do not', () => {
  const { queries, tell } = following();
  queries.setQueryData(['project', 'open'], { name: 'Northwind' });
  queries.setQueryData(['settings'], { theme: 'dark' });
  tell({ type: 'project.changed', revision: 2 });
  expect(queries.getQueryState(['project', 'open'])?.isInvalidated).toBe(true);
  expect(queries.getQueryState(['settings'])?.isInvalidated).toBe(false);
});

test('decisions leave what follows the files alone as it is, any other change does not', () => {
  const { queries, tell } = following();
  queries.setQueryData([PROJECT_KEY, 'open'], {});
  queries.setQueryData([PROJECT_KEY, FILES_KEY, 'provenance', 7], {});
  const isOld = (...key: readonly unknown[]) => queries.getQueryState(key)?.isInvalidated;
  tell({ type: 'project.changed', revision: 2, only: 'decisions' });
  expect([isOld(PROJECT_KEY, 'open'), isOld(PROJECT_KEY, FILES_KEY, 'provenance', 7)]).toEqual([true, false]);
  tell({ type: 'project.changed', revision: 3 });
  expect(isOld(PROJECT_KEY, FILES_KEY, 'provenance', 7)).toBe(true);
});

test('a closed project makes the list of recent ones old', () => {
  const { queries, tell } = following();
  queries.setQueryData(['home', null], { recent: [] });
  tell({ type: 'project.closed' });
  expect(queries.getQueryState(['home', null])?.isInvalidated).toBe(true);
});

test('a first answer that was on its way when the project changed is asked for again', async () => {
  const { queries, tell } = following();
  const asked: PromiseWithResolvers<string>[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['project', 'open'],
    queryFn: () => (asked[asked.push(Promise.withResolvers<string>()) - 1] as PromiseWithResolvers<string>).promise,
  });
  const stop = observer.subscribe(() => undefined);
  tell({ type: 'project.changed', revision: 2 });
  expect(asked).toHaveLength(2);
  asked[0]?.resolve('not paired');
  asked[1]?.resolve('paired');
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('paired'));
  stop();
});
