import { texts } from '#texts/texts.ts';
import type { matchingCalls, PairConsidered } from '#contract/calls/matching-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import type { AppContext } from '../project/app-context.ts';
import { readLearned } from './read-learned.ts';

/** `consideredBy` is what the job of that id found. */
export function matchingHandlers(
  { session, jobs }: AppContext,
  consideredBy: (jobId: string) => PairConsidered | null,
): Handlers<typeof matchingCalls> {
  return {
    'matching.start': () => {
      const { path, tables } = session.need();
      for (const side of ['source', 'target'] as const) {
        if (tables.accounts.count(side) === 0) {
          throw new AppError('blocked', texts.project.noAccounts(side));
        }
      }
      return { jobId: jobs.start('pair', path, [{ kind: 'pair' }]) };
    },
    'matching.model': () => readLearned(session.need().tables),
    'matching.consider': ({ sourceId, targetId }) => ({
      jobId: jobs.start('consider', session.need().path, [{ kind: 'consider', sourceId, targetId }]),
    }),
    'matching.considered': ({ jobId }) => consideredBy(jobId),
    'job.read': () => jobs.current(),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
  };
}
