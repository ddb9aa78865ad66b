import type { SideChanges } from '#contract/calls/import-calls.ts';
import type { Inspection } from '#contract/calls/inspection-shapes.ts';
import type { PairConsidered } from '#contract/calls/matching-calls.ts';
import type { ListChanges } from '#core/tenant-lists/list-changes.ts';
import { appContract } from '#contract/app-contract.ts';
import { createDispatcher } from '#contract/create-dispatcher.ts';
import { accountHandlers } from './accounts/account-handlers.ts';
import type { App } from './app.ts';
import { asAppError } from './db/connect.ts';
import { describeFault } from './describe-fault.ts';
import { environmentHandlers } from './environments/environment-handlers.ts';
import { deliverHandlers } from './deliver/deliver-handlers.ts';
import { exportHandlers } from './export/export-handlers.ts';
import { createTargetCheckDesk } from './graph/target-check-desk.ts';
import { createTenantReader } from './graph/tenant-reader.ts';
import { createTenantDesk } from './identity/tenant-desk.ts';
import { tenantHandlers } from './identity/tenant-handlers.ts';
import { importHandlers } from './import/import-handlers.ts';
import { createJobRunner } from './jobs/create-job-runner.ts';
import { matchingHandlers } from './matching/matching-handlers.ts';
import type { Ports } from './ports.ts';
import { tenantListHandlers } from './tenant-lists/tenant-list-handlers.ts';
import type { AppContext } from './project/app-context.ts';
import { projectHandlers } from './project/project-handlers.ts';
import { sessionHolder } from './project/project-session.ts';
import { settleWhenQuiet } from './project/settle-when-quiet.ts';
import { recentProjects } from './project/recent-projects.ts';
import { questionHandlers } from './questions/question-handlers.ts';
import type { AnswerSheet } from './questions/read-answers.ts';
import { readinessHandlers } from './readiness/readiness-handlers.ts';
import { createReadinessReader } from './readiness/readiness-reader.ts';
import { reviewHandlers } from './review/review-handlers.ts';
import { createReviewIndex } from './review/review-index.ts';
import { openColumnMaps } from './settings/column-maps.ts';
import { signoffHandlers } from './signoff/signoff-handlers.ts';
import type { SignoffFindings } from './signoff/signoff-findings.ts';
import { openSettings, settingsHandlers } from './settings/settings-handlers.ts';

/** Puts the application together over what a host supplies. */
export function createApp(ports: Ports): App {
  const session = sessionHolder();
  const settings = openSettings(ports);
  const inspections = new Map<string, Inspection>();
  let preview: { readonly jobId: string; readonly sides: readonly SideChanges[] } | null = null;
  let listChanges: { readonly jobId: string; readonly changes: ListChanges } | null = null;
  let considered: { readonly jobId: string; readonly answer: PairConsidered } | null = null;
  let answers: { readonly jobId: string; readonly sheet: AnswerSheet } | null = null;
  let signoff: { readonly jobId: string; readonly findings: SignoffFindings } = { jobId: '', findings: {} };
  const columnMaps = openColumnMaps(ports);
  const index = createReviewIndex();
  const reviewer = (): string => settings.read().reviewer.trim() || ports.userName;
  const settle = settleWhenQuiet(session);
  const changed = (only?: 'decisions'): void => {
    settle();
    const project = session.current();
    if (project) ports.publish({ type: 'project.changed', revision: project.tables.meta.revision(), ...(only && { only }) });
  };
  const jobs = createJobRunner(ports, (jobId, findings) => {
    for (const inspection of findings.inspections) inspections.set(inspection.fileId, inspection);
    if (findings.changes.length > 0) preview = { jobId, sides: findings.changes };
    if (Object.keys(findings.signoff).length > 0) signoff = { jobId, findings: { ...signoff.findings, ...findings.signoff } };
    if (findings.listChanges) listChanges = { jobId, changes: findings.listChanges };
    if (findings.considered) considered = { jobId, answer: findings.considered };
    if (findings.answers) answers = { jobId, sheet: findings.answers };
    changed();
  });
  const context: AppContext = { ports, session, jobs, changed };
  const readiness = createReadinessReader(ports.now);

  const desk = createTenantDesk(context);
  const reader = createTenantReader(context, desk);
  const checks = createTargetCheckDesk(context, desk);
  // A file that was made of a reading is a file like any other.
  const withRead: AppContext = { ...context, ports: { ...ports, pathOf: (fileId) => reader.pathOf(fileId) ?? ports.pathOf(fileId) } };

  const dispatch = createDispatcher(
    appContract,
    {
      // Most open a project to review it; a fault is told to whoever asks for the list.
      ...projectHandlers(context, recentProjects(ports), (project) => void index.columns(project).catch(() => undefined)),
      ...importHandlers(withRead, {
        inspections,
        columnMaps,
        changesOf: (jobId) => (preview?.jobId === jobId ? preview.sides : []),
        reviewer,
      }),
      ...accountHandlers(context, settings),
      ...matchingHandlers(context, (jobId) => (considered?.jobId === jobId ? considered.answer : null)),
      ...reviewHandlers(context, settings, index),
      ...environmentHandlers(withRead, readiness, {
        reviewer,
        listChangesOf: (jobId) => (listChanges?.jobId === jobId ? listChanges.changes : null),
      }),
      ...readinessHandlers(context, readiness, reviewer),
      ...exportHandlers(context),
      ...questionHandlers(context, { index, reviewer, answersOf: (jobId) => (answers?.jobId === jobId ? answers.sheet : null) }),
      ...signoffHandlers(context, { readiness, reviewer, found: () => signoff }),
      ...deliverHandlers(context, () => signoff.findings),
      ...settingsHandlers(settings),
      ...tenantHandlers(context, desk, reader, checks),
      ...tenantListHandlers(context, reviewer),
    },
    (name, error) => {
      const reference = ports.newId().slice(0, 8);
      ports.log(`${name} failed (${reference}): ${describeFault(error)}`);
      return reference;
    },
    asAppError,
  );
  return {
    call: dispatch,
    close: async () => {
      desk.stop();
      reader.pauseAll();
      checks.stop();
      await jobs.stop();
      session.close();
    },
  };
}
