import { useMemo } from 'react';
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Side } from '#core/directory/account.ts';
import type { Answer } from '#lib/client.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';

export type Contradictions = Answer<'import.contradictions'>;
export type ContradictionGroup = Contradictions['groups'][number];
export type ContradictedAccount = Contradictions['accounts'][number];

/** Accounts asked for at once. */
export const PAGE = 100;

export const groupName = ({ field, winner, loser }: ContradictionGroup): string => `${field} ${winner.importId} ${loser.importId}`;

/** Where files contradict each other about accounts of a side, by field and pair of files. */
export function useContradictionGroups(side: Side): UseQueryResult<readonly ContradictionGroup[]> {
  const { client } = useServices();
  return useQuery({
    queryKey: [PROJECT_KEY, 'contradictions', side],
    queryFn: async () => (await client['import.contradictions']({ side, group: null, offset: 0, limit: 1 })).groups,
  });
}

/** The pages of a list that some of its places lie on. */
export function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(from / PAGE);
  const last = Math.max(first, Math.ceil(to / PAGE) - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The accounts of a group that are in sight, by place; undefined where they are on their way. */
export function useContradictedAccounts(
  side: Side,
  group: ContradictionGroup,
  pages: readonly number[],
): { at: (place: number) => ContradictedAccount | undefined; error: unknown; retry: () => void } {
  const { client } = useServices();
  const { field, winner, loser } = group;
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [PROJECT_KEY, 'contradictions', side, field, winner.importId, loser.importId, page],
      queryFn: async () => {
        const wanted = { field, winner: winner.importId, loser: loser.importId };
        return (await client['import.contradictions']({ side, group: wanted, offset: page * PAGE, limit: PAGE })).accounts;
      },
      gcTime: 30_000,
    })),
  });
  const failed = results.find(({ isError }) => isError);
  return useMemo(
    () => ({
      at: (place) => results[pages.indexOf(Math.floor(place / PAGE))]?.data?.[place % PAGE],
      error: failed?.error ?? null,
      retry: () => results.forEach((result) => void result.refetch()),
    }),
    [failed, pages, results],
  );
}
