import type { SideChanges } from '#contract/calls/import-calls.ts';
import type { Inspection } from '#contract/calls/inspection-shapes.ts';
import type { Db } from '../db/connect.ts';
import { projectTables } from '../db/project-tables.ts';
import { importList } from '../environments/import-list.ts';
import { previewList } from '../environments/preview-list.ts';
import { importFiles } from '../import/import-files.ts';
import { inspectFiles } from '../import/inspect-files.ts';
import { inspectBeside } from '../import/inspect-work.ts';
import { previewImport } from '../import/preview-import.ts';
import { removeImport } from '../import/remove-import.ts';
import { considerPair } from '../matching/consider-pair.ts';
import { EarlySides } from '../matching/early-sides.ts';
import { pairAccounts } from '../matching/pair-accounts.ts';
import { readAnswersAt } from '../questions/read-answers-at.ts';
import { decideAll } from '../review/decide-all.ts';
import { writePackage } from '../deliver/write-package.ts';
import { checkDayOf } from '../signoff/check-day-of.ts';
import { compareStanding } from '../signoff/compare-standing.ts';
import { freezeRevision } from '../signoff/freeze-revision.ts';
import { signerOfJob } from '../signoff/installation-key.ts';
import { verifyFiles } from '../signoff/verify-files.ts';
import { inTransaction } from './in-transaction.ts';
import type { JobFindings, JobStep } from './job.ts';
import type { JobProgress } from './job-progress.ts';

/** Progress of a job, with the step it is in. */
export interface StepProgress extends JobProgress {
  readonly step: JobStep['kind'];
}

interface Findings extends JobFindings {
  readonly inspections: Inspection[];
  readonly changes: SideChanges[];
  listChanges: JobFindings['listChanges'];
  considered: JobFindings['considered'];
  answers: JobFindings['answers'];
  signoff: JobFindings['signoff'];
  delivered: JobFindings['delivered'];
}

/**
 * Carries out the steps of a job, one after the other; answers what they found out. Each step is
 * whole or leaves nothing behind; ending early keeps the steps that were finished. With the entry of
 * our worker (`workerUrl`) a step may use a second thread.
 */
export function* jobSteps(
  db: Db | null,
  steps: readonly JobStep[],
  at: string,
  workerUrl: URL | null = null,
): Generator<StepProgress, JobFindings> {
  const findings: Findings = {
    inspections: [],
    changes: [],
    listChanges: null,
    considered: null,
    answers: null,
    signoff: {},
    delivered: null,
  };
  // What is paired right after it was taken in need not be read again.
  const early = steps.some(({ kind }, index) => kind === 'pair' && steps[index - 1]?.kind === 'import') ? new EarlySides() : null;
  try {
    for (const step of steps) {
      for (const progress of runStep(db, step, at, workerUrl, findings, early)) yield { ...progress, step: step.kind };
    }
    return findings;
  } finally {
    early?.end();
  }
}

function* runStep(
  db: Db | null,
  step: JobStep,
  at: string,
  workerUrl: URL | null,
  findings: Findings,
  early: EarlySides | null,
): Generator<JobProgress, void> {
  const tables = db && projectTables(db);
  if (step.kind === 'inspect') {
    const { files, knownColumns } = step;
    const inspecting = workerUrl
      ? inspectBeside({ projectPath: db?.name ?? null, files, knownColumns }, workerUrl)
      : inspectFiles(tables, files, knownColumns);
    findings.inspections.push(...(yield* inspecting));
    return;
  }
  if (step.kind === 'answers') {
    findings.answers = yield* readAnswersAt(step.path);
    return;
  }
  if (step.kind === 'verify') {
    findings.signoff = { ...findings.signoff, verified: yield* verifyFiles(tables, step, at) };
    return;
  }
  if (!db || !tables) throw new Error(`a job step of kind ${step.kind} needs an open project`);
  switch (step.kind) {
    case 'preview':
      findings.changes.push(...(yield* previewImport(db, tables, step.files, at, workerUrl)));
      break;
    case 'import':
      yield* inTransaction(db, importFiles(tables, step.files, at, workerUrl, early));
      break;
    case 'environment-list':
      yield* inTransaction(db, importList(tables, step, at));
      break;
    case 'environment-list-changes':
      findings.listChanges = yield* previewList(db, tables, step, at);
      break;
    case 'remove':
      yield* inTransaction(db, removeImport(tables, step.importId));
      break;
    case 'decide':
      yield* inTransaction(db, decideAll(tables, step, at));
      break;
    case 'pair':
      yield* pairAccounts(db, tables, at, workerUrl, early);
      break;
    case 'freeze':
      yield* inTransaction(db, freezeRevision(tables, step, at));
      break;
    case 'day-of':
      findings.signoff = { ...findings.signoff, dayOf: yield* checkDayOf(tables, step) };
      break;
    case 'standing':
      findings.signoff = { ...findings.signoff, standing: yield* compareStanding(tables, at, db.name) };
      break;
    case 'deliver':
      findings.delivered = yield* writePackage(db, tables, step, at, signerOfJob(step.key));
      break;
    case 'consider':
      findings.considered = yield* considerPair(tables, step.sourceId, step.targetId);
      break;
  }
}
