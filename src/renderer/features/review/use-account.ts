import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '#lib/client.ts';
import { useServices } from '#lib/services.tsx';

/**
 * Everything about one source account. While the next one is on its way the last one stands, so
 * that the panel does not flicker; who acts on it must look at whose it is.
 */
export function useAccount(sourceId: number | null): UseQueryResult<Answer<'review.read'>> {
  const { client } = useServices();
  return useQuery({
    queryKey: ['project', 'account', sourceId],
    queryFn: () => client['review.read']({ sourceId: sourceId ?? 0 }),
    enabled: sourceId !== null,
    placeholderData: (previous) => previous,
    // A day's review passes thousands of accounts; the last few are enough.
    gcTime: 30_000,
  });
}
