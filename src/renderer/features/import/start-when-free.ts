import { AppError } from '#contract/failure.ts';
import type { AppClient } from '#lib/client.ts';

/** A job that ended while we asked about it leaves nothing to wait for; more often than this, something else is wrong. */
const ATTEMPTS = 10;

/** Starts a job; while the app is busy with another, waits for that one's end. */
export async function startWhenFree(
  client: Pick<AppClient, 'job.read'>,
  ended: (jobId: string) => Promise<unknown>,
  start: () => Promise<{ jobId: string }>,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await start()).jobId;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'job-running' || attempt === ATTEMPTS) throw error;
      const running = await client['job.read']({});
      if (running) await ended(running.jobId);
    }
  }
}
