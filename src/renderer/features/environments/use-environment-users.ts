import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { EnvironmentUserRow, UserPart } from '#contract/calls/environment-calls.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';

/** Users asked for at once. */
const PAGE = 100;

/** Which users are listed. */
export interface UserQuery {
  readonly environmentId: number;
  readonly accept: Accept;
  readonly part: UserPart | null;
  readonly words: string;
}

export interface ShownUsers {
  readonly total: number | null;
  at(place: number): EnvironmentUserRow | undefined;
  readonly error: unknown;
  retry(): void;
}

/** The pages of a list that some of its places lie on. */
export function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(from / PAGE);
  const last = Math.max(first, Math.ceil(to / PAGE) - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The users in sight, by place; undefined where they are on their way. */
export function useEnvironmentUsers(query: UserQuery, pages: readonly number[]): ShownUsers {
  const { client } = useServices();
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [PROJECT_KEY, 'environment-users', query, page],
      queryFn: () => client['environments.users']({ ...query, offset: page * PAGE, limit: PAGE }),
      gcTime: 30_000,
    })),
  });
  const failed = results.find(({ isError }) => isError);
  return useMemo(
    () => ({
      total: results.find(({ data }) => data !== undefined)?.data?.total ?? null,
      at: (place) => results[pages.indexOf(Math.floor(place / PAGE))]?.data?.users[place % PAGE],
      error: failed?.error ?? null,
      retry: () => results.forEach((result) => void result.refetch()),
    }),
    [failed, pages, results],
  );
}
