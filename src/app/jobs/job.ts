import type { SideChanges } from '#contract/calls/import-calls.ts';
import type { Inspection } from '#contract/calls/inspection-shapes.ts';
import type { PairConsidered } from '#contract/calls/matching-calls.ts';
import type { Failure } from '#contract/failure.ts';
import type { ListChanges } from '#core/tenant-lists/list-changes.ts';
import type { ListToImport } from '../environments/import-list.ts';
import type { FileToImport } from '../import/import-files.ts';
import type { FileToInspect, KnownColumns } from '../import/inspect-files.ts';
import type { AnswerSheet } from '../questions/read-answers.ts';
import type { DecisionForAll } from '../review/decide-all.ts';
import type { FreshExports } from '../signoff/check-day-of.ts';
import type { RevisionToFreeze } from '../signoff/freeze-revision.ts';
import type { SignoffFindings } from '../signoff/signoff-findings.ts';
import type { FilesToVerify } from '../signoff/verify-files.ts';
import type { KeyForJob } from '../signoff/installation-key.ts';
import type { PackageToWrite, PackageWritten } from '../deliver/write-package.ts';
import type { JobProgress } from './job-progress.ts';

/** Long work, as plain data that can be sent to a worker. Steps run one after the other. */
export type JobStep =
  | { readonly kind: 'inspect'; readonly files: readonly FileToInspect[]; readonly knownColumns: KnownColumns }
  | { readonly kind: 'preview'; readonly files: readonly FileToImport[] }
  | { readonly kind: 'import'; readonly files: readonly FileToImport[] }
  | ({ readonly kind: 'environment-list' } & ListToImport)
  | ({ readonly kind: 'environment-list-changes' } & ListToImport)
  | { readonly kind: 'remove'; readonly importId: number }
  | ({ readonly kind: 'decide' } & DecisionForAll)
  | { readonly kind: 'answers'; readonly path: string }
  | { readonly kind: 'pair' }
  | ({ readonly kind: 'freeze' } & RevisionToFreeze)
  | { readonly kind: 'standing' }
  | ({ readonly kind: 'day-of' } & FreshExports)
  | ({ readonly kind: 'verify' } & FilesToVerify)
  | ({ readonly kind: 'deliver'; readonly key: KeyForJob } & PackageToWrite)
  | { readonly kind: 'consider'; readonly sourceId: number; readonly targetId: number };

/** What jobs find out besides what they write into the project. */
export interface JobFindings {
  readonly inspections: readonly Inspection[];
  /** What files that were previewed would change. */
  readonly changes: readonly SideChanges[];
  /** What the user list of an environment would change, when that was asked. */
  readonly listChanges: ListChanges | null;
  /** Why a pair was not suggested, when that was asked. */
  readonly considered: PairConsidered | null;
  /** What an answered workbook says, when one was read. */
  readonly answers: AnswerSheet | null;
  readonly signoff: SignoffFindings;
  /** What was written to be handed over. */
  readonly delivered: PackageWritten | null;
}

/** The findings of a job that has found nothing yet. */
export const NO_FINDINGS: JobFindings = {
  inspections: [],
  changes: [],
  listChanges: null,
  considered: null,
  answers: null,
  signoff: {},
  delivered: null,
};

/** What a worker is asked to do. */
export interface JobOrder {
  readonly projectPath: string | null;
  readonly steps: readonly JobStep[];
  /** ISO 8601, UTC: the time written into the project. */
  readonly at: string;
  /** One word of shared memory; anything but 0 asks the job to stop. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** What a worker says: how it goes, how it ended, and then that it is free for the next job. */
export type JobMessage =
  | ({ readonly type: 'progress'; readonly step: JobStep['kind'] } & JobProgress)
  | { readonly type: 'found'; readonly findings: JobFindings }
  | { readonly type: 'done' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'free' };
