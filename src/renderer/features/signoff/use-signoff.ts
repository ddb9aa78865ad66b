import { useEffect, useRef } from 'react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Project } from '#contract/calls/project-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { Answer } from '#lib/client.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

export type SignoffState = Answer<'signoff.read'>;

/** How the sign-off stands. Who differs from the last revision is found out by itself, once for each state of the project. */
export function useSignoff(project: Project): { query: UseQueryResult<SignoffState>; compare: () => void } {
  const { client, jobs } = useServices();
  const sayFailure = useSayFailure();
  const busy = useShared('jobs', (state) => state.running !== null);
  const query = useQuery({ queryKey: [PROJECT_KEY, 'signoff'], queryFn: () => client['signoff.read']({}) });
  const compared = useRef<number | null>(null);
  const { revision } = project;
  const compare = (): void => {
    compared.current = revision;
    client['signoff.compare']({})
      .then(({ jobId }) => jobs.getState().begin(jobId, 'standing'))
      .catch((error: unknown) => {
        // Something else was quicker: it is asked again when that has ended.
        if (error instanceof AppError && error.code === 'job-running') compared.current = null;
        else sayFailure(error);
      });
  };
  const wanted = !busy && !query.isFetching && query.data?.standing === null && query.data.revisions.length > 0;
  useEffect(() => {
    if (wanted && compared.current !== revision) compare();
  });
  return { query, compare };
}
