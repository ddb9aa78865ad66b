import type { Inspection } from '#contract/calls/inspection-shapes.ts';
import { connectToRead } from '../db/connect.ts';
import { projectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { startThread } from '../jobs/second-thread.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { inspectFiles, type FileToInspect, type KnownColumns } from './inspect-files.ts';
import { isWorthAThread } from './worth-a-thread.ts';

/** Files to look at, with the project whose accounts they are compared with. */
export interface FilesToInspect {
  readonly projectPath: string | null;
  readonly files: readonly FileToInspect[];
  readonly knownColumns: KnownColumns;
}

/**
 * Looks at files, large ones in a second thread: taking them in follows, and what that thread has read
 * once it reads twice as quickly.
 */
export function* inspectBeside(order: FilesToInspect, workerUrl: URL): Generator<JobProgress, Inspection[]> {
  if (!order.files.some(({ path }) => isWorthAThread(path))) return yield* inspecting.work(order);
  const thread = startThread(workerUrl);
  let last: JobProgress = { phase: 'inspect', done: 0, total: 0 };
  try {
    const steps = thread.run('inspect', order);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      last = step.value ?? last;
      yield last;
    }
  } finally {
    thread.release();
  }
}

/** The looking at files as a second thread does it, over a connection of its own. */
export const inspecting = {
  *work({ projectPath, files, knownColumns }) {
    const db = projectPath === null ? null : connectToRead(projectPath);
    try {
      return yield* inspectFiles(db && projectTables(db), files, knownColumns);
    } finally {
      db?.close();
    }
  },
} satisfies ThreadWork<'inspect'>;
