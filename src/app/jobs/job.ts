import type { Inspection } from '#contract/calls/import-calls.ts';
import type { Failure } from '#contract/failure.ts';
import type { FileToImport } from '../import/import-files.ts';
import type { JobProgress } from './job-progress.ts';

/** A file to look at, with the handle under which the screen knows it. */
export interface FileToInspect {
  readonly fileId: string;
  readonly path: string;
}

/** Long work, as plain data that can be sent to a worker. Steps run one after the other. */
export type JobStep =
  | { readonly kind: 'inspect'; readonly files: readonly FileToInspect[] }
  | { readonly kind: 'import'; readonly files: readonly FileToImport[] }
  | { readonly kind: 'remove'; readonly importId: number }
  | { readonly kind: 'pair' };

/** What a worker is started with. */
export interface JobOrder {
  readonly projectPath: string | null;
  readonly steps: readonly JobStep[];
  /** ISO 8601, UTC: the time written into the project. */
  readonly at: string;
  /** One word of shared memory; anything but 0 asks the job to stop. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** What a worker says. */
export type JobMessage =
  | ({ readonly type: 'progress'; readonly step: JobStep['kind'] } & JobProgress)
  | { readonly type: 'inspected'; readonly inspections: readonly Inspection[] }
  | { readonly type: 'done' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: Failure };
