import { useEffect, useRef } from 'react';
import { AppError } from '#contract/failure.ts';
import { useServices, useShared } from './services.tsx';
import { useSayFailure } from './use-say-failure.ts';

/**
 * Has it found out in the background who differs from the last revision, once for each state of the project (`revision`) in
 * which that is not known (`wanted`). Gives a function that asks again.
 */
export function useCompareStanding({ revision, wanted }: { revision: number; wanted: boolean }): () => void {
  const { client, jobs } = useServices();
  const sayFailure = useSayFailure();
  const busy = useShared('jobs', (state) => state.running !== null);
  const compared = useRef<number | null>(null);
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
  const due = wanted && !busy;
  useEffect(() => {
    if (due && compared.current !== revision) compare();
  });
  return compare;
}
