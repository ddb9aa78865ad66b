import { QueryClient, type Query } from '@tanstack/react-query';
import type { News } from '#contract/news.ts';

/** What the contract answers is kept until news say that the project changed; nothing is polled. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Answers that follow the open project; settings do not. */
export const PROJECT_KEY = 'project';

/** The second key of answers that follow what the files say alone, whatever is decided. */
export const FILES_KEY = 'files';

/** Answers that follow sign-ins and what is read of the tenants. */
export const TENANTS_KEY = 'tenants';

/** Makes the cache follow the news. Returns its own undo. */
export function followNews(queries: QueryClient, subscribe: (listener: (news: News) => void) => () => void): () => void {
  return subscribe((news) => {
    if (news.type === 'project.changed') {
      // A first answer on its way may tell what was before the change, and invalidating would wait for it and keep it.
      const first = { queryKey: [PROJECT_KEY], type: 'active', predicate: ({ state }: Query) => state.data === undefined } as const;
      void queries.cancelQueries(first, { silent: true });
      const predicate = ({ queryKey }: Query): boolean => news.only === undefined || queryKey[1] !== FILES_KEY;
      void queries.invalidateQueries({ queryKey: [PROJECT_KEY], predicate });
      void queries.invalidateQueries({ queryKey: [TENANTS_KEY] });
    }
    if (news.type === 'tenants.changed') void queries.invalidateQueries({ queryKey: [TENANTS_KEY] });
    if (news.type === 'project.closed') void queries.invalidateQueries({ queryKey: ['home'] });
  });
}
