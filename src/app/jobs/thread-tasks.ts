import type { FileToRead, IntakeEnd, IntakeStep } from '../import/read-for-intake.ts';

/** What a second thread can be asked for: per task its order, the steps it gives as it goes, and its end. All of it plain data. */
export interface ThreadTasks {
  readonly read: { readonly order: FileToRead; readonly step: IntakeStep; readonly end: IntakeEnd };
}

export type TaskKind = keyof ThreadTasks;

/** How a second thread does a task. */
export interface ThreadWork<Kind extends TaskKind> {
  readonly work: (order: ThreadTasks[Kind]['order']) => Generator<ThreadTasks[Kind]['step'], ThreadTasks[Kind]['end']>;
  /** What of a step need not be copied on its way over: nobody in this thread looks at it again. */
  readonly own?: (step: ThreadTasks[Kind]['step']) => ArrayBuffer[];
}

/** Loads what a task needs, and only that. */
export type ThreadWorks = { readonly [Kind in TaskKind]: () => Promise<ThreadWork<Kind>> };
