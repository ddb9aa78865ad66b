import { useCallback } from 'react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReviewCandidate } from '#contract/calls/review-person.ts';
import type { Answer, AppClient } from '#lib/client.ts';
import { useServices } from '#lib/services.tsx';

const readingOf = (client: AppClient, sourceId: number | null) => ({
  queryKey: ['project', 'account', sourceId] as const,
  queryFn: () => client['review.read']({ sourceId: sourceId ?? 0 }),
});

/**
 * Everything about one source account. While the next one is on its way the last one stands, so
 * that the panel does not flicker; who acts on it must look at whose it is.
 */
export function useAccount(sourceId: number | null): UseQueryResult<Answer<'review.read'>> {
  const { client } = useServices();
  return useQuery({
    ...readingOf(client, sourceId),
    enabled: sourceId !== null,
    placeholderData: (previous) => previous,
    // A day's review passes thousands of accounts; the last few are enough.
    gcTime: 30_000,
  });
}

/** Answers with the candidate of this number, counted from 1, as the details show it; asks for the account where it is not at hand. */
export function useCandidateOf(): (sourceId: number, number: number) => Promise<ReviewCandidate | undefined> {
  const { client, queries } = useServices();
  return useCallback(
    async (sourceId: number, number: number) => (await queries.ensureQueryData(readingOf(client, sourceId))).candidates[number - 1],
    [client, queries],
  );
}
