import { expect, test } from 'vitest';
import type { News } from '#contract/news.ts';
import { createQueryClient, followNews } from '#lib/query-client.ts';

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

test('a closed project makes the list of recent ones old', () => {
  const { queries, tell } = following();
  queries.setQueryData(['home', null], { recent: [] });
  tell({ type: 'project.closed' });
  expect(queries.getQueryState(['home', null])?.isInvalidated).toBe(true);
});
