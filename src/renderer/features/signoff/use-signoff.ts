import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Answer } from '#lib/client.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useCompareStanding } from '#lib/use-compare-standing.ts';

export type SignoffState = Answer<'signoff.read'>;

/** How the sign-off stands. Who differs from the last revision is found out by itself. */
export function useSignoff({ revision }: Project): { query: UseQueryResult<SignoffState>; compare: () => void } {
  const { client } = useServices();
  const query = useQuery({ queryKey: [PROJECT_KEY, 'signoff'], queryFn: () => client['signoff.read']({}) });
  const wanted = !query.isFetching && query.data?.standing === null && query.data.revisions.length > 0;
  return { query, compare: useCompareStanding({ revision, wanted }) };
}
