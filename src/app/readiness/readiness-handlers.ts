import type { readinessCalls } from '#contract/calls/readiness-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';
import { texts } from '#texts/texts.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { ReadinessReader } from './readiness-reader.ts';
import { shownReadiness } from './shown-readiness.ts';
import { aboutFinding } from './with-acknowledgements.ts';

export function readinessHandlers(context: AppContext, reader: ReadinessReader, reviewer: () => string): Handlers<typeof readinessCalls> {
  const { ports, session, changed } = context;
  const now = (): string => ports.now().toISOString();
  const write = (work: (project: ProjectSession) => void): Record<string, never> => {
    const project = needForWriting(context);
    project.tables.transact(() => {
      work(project);
      project.tables.meta.nextRevision();
    });
    changed();
    return {};
  };
  return {
    'readiness.read': async ({ accept }) => {
      const project = session.need();
      return shownReadiness(project.tables, await reader.readiness(project, accept), now());
    },
    'readiness.setRuleSet': ({ version }) =>
      write(({ tables }) => {
        if (version !== null && ruleSetOf(version).version !== version) throw new AppError('not-found', texts.readiness.noRules);
        tables.meta.setRuleSet(version);
      }),
    'readiness.acknowledge': async ({ accept, environmentId, code, count, by, reason }) => {
      const project = session.need();
      const { findings } = await reader.readiness(project, accept);
      const finding = findings.find((one) => one.code === code && (one.environment?.id ?? null) === environmentId);
      if (!finding || finding.concerns.length !== count) {
        throw new AppError('blocked', texts.readiness.changedSince);
      }
      if (finding.severity === 'blocker') throw new AppError('blocked', texts.readiness.blockerStays);
      const entry = { environmentId: environmentId ?? 0, code, about: aboutFinding(finding), by, reason, at: now() };
      return write(({ tables }) => tables.acknowledgements.acknowledge(entry));
    },
    'readiness.revoke': ({ environmentId, code }) =>
      write(({ tables }) => tables.acknowledgements.revoke(environmentId ?? 0, code, reviewer(), now())),
    'readiness.answer': ({ environmentId, step, ...answer }) =>
      write(({ tables }) => {
        if (!tables.environments.find(environmentId)) throw new AppError('not-found', texts.readiness.environmentGone);
        if (!ruleSetOf(tables.meta.ruleSet()).steps.some(({ id }) => id === step)) {
          throw new AppError('not-found', texts.readiness.stepGone);
        }
        tables.answers.put(environmentId, step, { ...answer, by: reviewer(), at: now() });
      }),
    'readiness.setLicence': ({ name, available }) => write(({ tables }) => tables.licenceStock.set(name, available, reviewer(), now())),
    'readiness.mailboxes': async ({ accept, environmentId, work, offset, limit }) => {
      const project = session.need();
      const { environments } = await reader.readiness(project, accept);
      const all = environments.find(({ projection }) => projection.id === environmentId)?.mailboxes ?? [];
      const some = work === null ? all : all.filter((one) => one.work === work);
      const people = some.slice(offset, offset + limit).map(({ key, upn, target, work: kind, why }) => {
        return { sourceId: project.tables.keys.idOf('source', key), upn, target, work: kind, why };
      });
      return { total: some.length, people };
    },
  };
}
