import { writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { signoffCalls } from '#contract/calls/signoff-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import { formatDayOf } from '#core/deliverables/day-of-csv.ts';
import { findBlockers } from '#core/signoff/find-blockers.ts';
import { statementOf } from '#core/signoff/signature.ts';
import { texts } from '#texts/texts.ts';
import type { AppContext } from '../project/app-context.ts';
import type { ReadinessReader } from '../readiness/readiness-reader.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import { readInTurns } from '../project/read-in-turns.ts';
import type { Standing } from './compare-standing.ts';
import { countChanges, currentStanding } from './current-standing.ts';
import { findValidationErrors } from './find-validation-errors.ts';
import { installationKey } from './installation-key.ts';
import { recogniseFile, type Recognised } from './recognise-file.ts';
import { lastSigned } from './read-revision.ts';
import { showRevision } from './show-revision.ts';
import { fingerprintOf } from './show-signature.ts';
import type { SignoffFindings } from './signoff-findings.ts';
import { putSignature, revisionToSign } from './sign-revision.ts';

/** Lines told to the screen; the rest are counted. */
const SHOWN = 1000;

interface SignoffMeans {
  readonly readiness: ReadinessReader;
  readonly reviewer: () => string;
  /** What the jobs of the sign-off found last. */
  readonly found: () => { readonly jobId: string; readonly findings: SignoffFindings };
}

export function signoffHandlers(context: AppContext, { readiness, reviewer, found }: SignoffMeans): Handlers<typeof signoffCalls> {
  const { ports, session, jobs, changed } = context;

  const needPath = (fileId: string): string => {
    const path = ports.pathOf(fileId);
    if (path === null) throw new AppError('not-found', texts.signoff.fileGone);
    return path;
  };
  const standing = (): Standing | null => currentStanding(session, found().findings);
  return {
    'signoff.recognise': async ({ files }) => {
      const tables = session.current()?.tables ?? null;
      const found: Recognised[] = [];
      for (const { fileId, path } of files) {
        const work = recogniseFile(tables, { path: path.replaceAll('\\', '/'), disk: needPath(fileId) });
        // Whoever waits for another answer is answered between two chunks.
        for (let step = work.next(); ; step = work.next()) {
          if (step.done) {
            found.push(step.value);
            break;
          }
          await setImmediate();
        }
      }
      return { found };
    },
    'signoff.read': async () => {
      const { tables } = session.need();
      const key = await installationKey(ports);
      const revisions = tables.revisions.list().reverse();
      const stands = standing();
      return {
        needs: [...tables.meta.neededSignatures()],
        keptBy: key.keptBy,
        fingerprint: fingerprintOf(key.publicKey),
        revisions: revisions.map((revision) => showRevision(tables, revision, revisions[0]?.number ?? 0)),
        blockers: findBlockers((await readiness.readiness(session.need(), 'sure')).findings),
        standing: stands && { number: stands.number, changes: countChanges(stands.changes) },
        zone: zone(),
        environments: tables.environments.list().map(({ id, facts }) => ({ id, name: facts.name })),
      };
    },
    'signoff.compare': () => ({ jobId: jobs.start('standing', session.need().path, [{ kind: 'standing' }]) }),
    'signoff.changes': ({ number, offset, limit }) => {
      const { tables } = session.need();
      const changes = number === null ? (standing()?.changes ?? []) : tables.revisions.changes(number);
      return { changes: changes.slice(offset, offset + limit), total: changes.length };
    },
    'signoff.setNeeds': ({ needs }) => {
      const { tables } = needForWriting(context);
      tables.transact(() => {
        tables.meta.setNeededSignatures([...new Set(needs)]);
        tables.meta.nextRevision();
      });
      changed();
      return {};
    },
    'signoff.freeze': ({ environmentIds }) => {
      const { path } = session.need();
      // Compared right away, so that the page knows that nothing differs.
      return { jobId: jobs.start('freeze', path, [{ kind: 'freeze', environmentIds, by: reviewer() }, { kind: 'standing' }]) };
    },
    'signoff.statement': ({ number, role }) => ({ statement: statementOf(role, revisionToSign(session.need().tables, number)) }),
    'signoff.sign': async ({ number, statement, ...given }) => {
      const signer = await installationKey(ports);
      const { tables } = needForWriting(context);
      if (statementOf(given.role, revisionToSign(tables, number)) !== statement) {
        throw new AppError('blocked', texts.signoff.readAgain);
      }
      putSignature(tables, number, given, { at: ports.now().toISOString(), zone: zone() }, signer);
      changed();
      return {};
    },
    'signoff.verify': async ({ files }) => {
      const { publicKey } = await installationKey(ports);
      const given = files.map(({ fileId, path }) => ({ path: path.replaceAll('\\', '/'), disk: needPath(fileId) }));
      const project = session.current();
      return { jobId: jobs.start('verify', project?.path ?? null, [{ kind: 'verify', files: given, keys: [publicKey] }]) };
    },
    'signoff.dayOf': ({ source, target }) => {
      const { path, tables } = session.need();
      if (!lastSigned(tables)) throw new AppError('blocked', texts.signoff.nothingSigned);
      const paths = (fileIds: readonly string[]): string[] => fileIds.map(needPath);
      return { jobId: jobs.start('day-of', path, [{ kind: 'day-of', source: paths(source), target: paths(target) }]) };
    },
    'signoff.dayOfReport': ({ jobId }) => {
      const report = found().jobId === jobId ? found().findings.dayOf : undefined;
      return report ? { ...report, items: report.items.slice(0, SHOWN), count: report.items.length } : null;
    },
    'signoff.saveDayOf': async () => {
      const report = found().findings.dayOf;
      if (!report) throw new AppError('not-found', texts.signoff.nothingCompared);
      const write = (path: string): Promise<void> => writeFile(path, formatDayOf(report.items), { flag: 'wx', mode: 0o600 });
      return { savedAs: await ports.saveFile({ purpose: 'day-of', suggestedName: 'day-of-check.csv', write }) };
    },
    'signoff.validationErrors': ({ fileId }) => {
      const project = session.need();
      const path = needPath(fileId);
      return readInTurns(project, () => findValidationErrors(project.tables, path, SHOWN));
    },
    'signoff.verified': ({ jobId }) => (found().jobId === jobId ? (found().findings.verified ?? null) : null),
  };
}

/** The time zone of this machine, for example "Europe/Berlin". */
function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
