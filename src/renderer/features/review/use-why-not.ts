import { useCallback, useEffect, useRef, useState } from 'react';
import type { PairConsidered } from '#contract/calls/matching-calls.ts';
import { AppError } from '#contract/failure.ts';
import { useServices } from '#lib/services.tsx';

type WhyNot =
  /** `stopped`: it was asked before, and stopped. */
  | { readonly state: 'idle'; readonly stopped: boolean }
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'answered'; readonly answer: PairConsidered };

/** Finds out why a pair was not suggested. What is under way ends with whoever asked. */
export function useWhyNot(sourceId: number, targetId: number): { asked: WhyNot; ask: () => void; cancel: () => void } {
  const { client, jobs } = useServices();
  const [asked, setAsked] = useState<WhyNot>({ state: 'idle', stopped: false });
  const jobId = useRef<string | null>(null);
  const gone = useRef(false);

  const cancel = useCallback((): void => {
    // A job that has ended meanwhile needs no stopping.
    if (jobId.current !== null) client['job.cancel']({ jobId: jobId.current }).catch(() => undefined);
  }, [client]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      cancel();
    };
  }, [cancel]);

  const find = async (): Promise<WhyNot> => {
    const started = await client['matching.consider']({ sourceId, targetId });
    jobId.current = started.jobId;
    jobs.getState().begin(started.jobId, 'consider');
    if (gone.current) cancel();
    const { outcome, failure } = await jobs.getState().ended(started.jobId);
    jobId.current = null;
    if (outcome === 'cancelled') return { state: 'idle', stopped: true };
    const answer = outcome === 'done' ? await client['matching.considered']({ jobId: started.jobId }) : null;
    return answer ? { state: 'answered', answer } : { state: 'failed', message: failure?.message ?? '' };
  };
  const ask = (): void => {
    setAsked({ state: 'asking' });
    const tell = (found: WhyNot): void => {
      if (!gone.current) setAsked(found);
    };
    find()
      .then(tell)
      .catch((error: unknown) => tell({ state: 'failed', message: error instanceof AppError ? error.message : '' }));
  };
  return { asked, ask, cancel };
}
