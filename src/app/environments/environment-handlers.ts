import type { environmentCalls } from '#contract/calls/environment-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import { isSameEnvironment } from '#core/tenant-lists/merge-environment.ts';
import type { ListChanges } from '#core/tenant-lists/list-changes.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';
import { texts } from '#texts/texts.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { describeList } from '../tenant-lists/describe-list.ts';
import { standingEnvironments } from '../tenant-lists/standing-list.ts';
import { toListChangesShape } from '../tenant-lists/to-list-changes-shape.ts';
import type { ReadinessReader } from '../readiness/readiness-reader.ts';
import type { ListToImport } from './import-list.ts';
import { countUsers, listUsers } from './list-users.ts';
import { describeExceptions, exceptUser } from './except-user.ts';
import { writeListFaults } from './write-list-faults.ts';
import { EVERYBODY } from './read-projections.ts';

export function environmentHandlers(
  context: AppContext,
  reader: ReadinessReader,
  found: {
    readonly reviewer: () => string;
    /** What the job found that compared a list. */
    readonly listChangesOf: (jobId: string) => ListChanges | null;
  },
): Handlers<typeof environmentCalls> {
  const { ports, session, jobs, changed } = context;
  const { reviewer, listChangesOf } = found;
  const write = <T>(work: (project: ProjectSession) => T): T => {
    const project = needForWriting(context);
    const result = project.tables.transact(() => {
      const made = work(project);
      project.tables.meta.nextRevision();
      return made;
    });
    changed();
    return result;
  };
  const needEnvironment = ({ tables }: ProjectSession, id: number): void => {
    if (!tables.environments.find(id)) throw new AppError('not-found', texts.mapping.environmentGone);
  };
  const startList = (
    kind: 'environment-list' | 'environment-list-changes',
    fileId: string,
    list: Omit<ListToImport, 'path'>,
  ): { jobId: string } => {
    const project = session.need();
    needEnvironment(project, list.environmentId);
    const path = ports.pathOf(fileId);
    if (path === null) throw new AppError('not-found', texts.mapping.fileGone);
    return { jobId: jobs.start(kind, project.path, [{ kind, ...list, path }]) };
  };
  return {
    'environments.list': async ({ accept }) => {
      const project = session.need();
      const { meta, environmentLists } = project.tables;
      const standing = standingEnvironments(project.tables, 'source');
      const projections = (await reader.projections(project, accept)).filter(({ id }) => id !== EVERYBODY);
      return {
        environments: projections.map((projection) => ({
          id: projection.id,
          facts: { ...projection.facts, components: projection.facts.components && [...projection.facts.components] },
          listed: standing?.environments.some((each) => isSameEnvironment(each, projection.facts)) ? describeList(standing.list) : null,
          lists: environmentLists.list(projection.id).map(({ sha256, environmentId: _of, readWith, ...list }) => ({
            ...list,
            reading: readWith && { ...readWith, sha256 },
          })),
          counts: countUsers(projection),
        })),
        components: ruleSetOf(meta.ruleSet()).components,
      };
    },
    'environments.save': ({ id, facts }) =>
      write((project) => {
        const { environments } = project.tables;
        const namesake = environments.list().find((other) => other.id !== id && sameName(other.facts.name, facts.name));
        if (namesake) throw new AppError('bad-input', texts.mapping.environmentTwice(namesake.facts.name));
        if (id === null) return { id: environments.add(facts) };
        needEnvironment(project, id);
        environments.replace(id, facts);
        return { id };
      }),
    'environments.remove': ({ id }) =>
      write((project) => {
        needEnvironment(project, id);
        project.tables.environments.remove(id);
        return {};
      }),
    'environments.importList': ({ fileId, ...list }) => startList('environment-list', fileId, list),
    'environments.compareList': ({ fileId, ...list }) => startList('environment-list-changes', fileId, list),
    'environments.listChanges': ({ jobId }) => {
      const changes = listChangesOf(jobId);
      return { changes: changes && toListChangesShape(changes) };
    },
    'environments.saveFaults': async ({ listId }) => {
      const { environmentLists } = session.need().tables;
      const list = environmentLists.list().find(({ id }) => id === listId);
      if (!list) throw new AppError('not-found', texts.mapping.listGone);
      const savedAs = await ports.saveFile({
        purpose: 'faults',
        suggestedName: safeFileName(`${list.name.replace(/\.[^.]*$/, '')} faults.csv`, 'faults'),
        write: (path) => writeListFaults(path, environmentLists, list),
      });
      return { savedAs };
    },
    'environments.removeList': ({ listId }) =>
      write(({ tables }) => {
        tables.environmentLists.remove(listId);
        return {};
      }),
    'environments.users': async ({ environmentId, accept, ...asked }) => {
      const project = session.need();
      needEnvironment(project, environmentId);
      const projection = (await reader.projections(project, accept)).find(({ id }) => id === environmentId);
      return projection ? listUsers(project.tables, projection, asked) : { total: 0, users: [] };
    },
    'environments.except': ({ environmentId, userKey, act, why }) =>
      write((project) => {
        needEnvironment(project, environmentId);
        exceptUser(project.tables, { environmentId, userKey, act, why, by: reviewer(), at: ports.now().toISOString() });
        return {};
      }),
    'environments.exceptions': ({ environmentId, userKey }) => ({
      entries: describeExceptions(session.need().tables, environmentId, userKey),
    }),
  };
}

/** Folders on disk are named after environments, and those do not tell letter case apart everywhere. */
function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
