import { texts } from '#texts/texts.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { projectCalls } from '#contract/calls/project-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import type { AppContext } from './app-context.ts';
import type { ProjectSession } from './project-session.ts';
import { readProject } from './read-project.ts';
import type { RecentProjects } from './recent-projects.ts';
import { describeFault } from '../describe-fault.ts';
import { emptyFolder } from '../files/empty-folder.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { saveCopy } from './save-copy.ts';
import { SAMPLE_FILES } from './sample-files.ts';

/** Milliseconds that a screen has for itself after a project was opened. */
const SCREEN_FIRST = 300;

/** @param whenOpened hears of a project that was opened, a moment later. */
export function projectHandlers(
  context: AppContext,
  recent: RecentProjects,
  whenOpened: (project: ProjectSession) => void = () => undefined,
): Handlers<typeof projectCalls> {
  const { ports, session, jobs, changed } = context;

  const opened = async (project: ProjectSession): Promise<ReturnType<typeof readProject>> => {
    const remembering = recent.remember(project.path, project.tables.meta.name());
    // A full disk must not keep anybody from a project that is open.
    await remembering.catch((error: unknown) => ports.log(`the list of projects was not written: ${describeFault(error)}`));
    changed();
    return readProject(project);
  };
  const create = async (name: string): Promise<ProjectSession> => {
    await whenFree();
    const folder = join(ports.paths.data, 'projects');
    mkdirSync(folder, { recursive: true });
    const project = session.create(freePath(folder, safeFileName(name, 'Project')));
    project.tables.meta.setName(name);
    return project;
  };
  /** The project that is open will be closed, so nothing of a job may be left that still has it open too. */
  const whenFree = async (): Promise<void> => {
    refuseWhileBusy();
    await jobs.settled();
    refuseWhileBusy();
  };
  const refuseWhileBusy = (): void => {
    if (jobs.current()) throw new AppError('job-running', texts.project.busy);
  };
  const open = async (path: string): Promise<ReturnType<typeof readProject>> => {
    await whenFree();
    const project = session.open(path);
    const answer = await opened(project);
    // Once that is answered and the screen has begun to draw: what is prepared would only stand in its way.
    setTimeout(() => session.current() === project && whenOpened(project), SCREEN_FIRST);
    return answer;
  };

  return {
    'home.read': () => ({ version: ports.version, recent: recent.list() }),
    'home.forget': async ({ recentId }) => {
      await recent.forget(recentId);
      return {};
    },
    'project.read': () => {
      const project = session.current();
      return project && readProject(project);
    },
    'project.create': async ({ name }) => opened(await create(name)),
    'project.open': ({ fileId }) => {
      const path = ports.pathOf(fileId);
      if (path === null) throw new AppError('not-found', texts.project.fileGone);
      return open(path);
    },
    'project.openRecent': ({ recentId }) => {
      const path = recent.pathOf(recentId);
      if (path === null) throw new AppError('not-found', texts.project.notInList);
      return open(path);
    },
    'project.trySamples': async () => {
      const project = await create(texts.project.samples);
      jobs.start('samples', project.path, [
        { kind: 'import', files: SAMPLE_FILES.map(({ name, side }) => ({ path: join(ports.paths.samples, name), side })) },
        { kind: 'pair' },
      ]);
      return opened(project);
    },
    'project.rename': async ({ name, source, target }) => {
      const project = session.need();
      const { meta } = project.tables;
      refuseWhileBusy();
      project.tables.transact(() => {
        if (name !== undefined) meta.setName(name);
        if (source !== undefined) meta.setTenantName('source', source);
        if (target !== undefined) meta.setTenantName('target', target);
        meta.nextRevision();
      });
      return opened(project);
    },
    'project.setSecondReview': async (wanted) => {
      const project = session.need();
      refuseWhileBusy();
      project.tables.transact(() => {
        project.tables.meta.setSecondReview(wanted);
        project.tables.meta.nextRevision();
      });
      return opened(project);
    },
    'project.saveCopy': async () => {
      const project = session.need();
      const savedAs = await ports.saveFile({
        purpose: 'project-copy',
        suggestedName: `${safeFileName(project.tables.meta.name(), 'Project')}.crosswalk`,
        openFile: project.path,
        write: (path) => saveCopy(project.db, path),
      });
      return { savedAs };
    },
    'project.close': async () => {
      await jobs.stop();
      session.close();
      // Told last: whatever a person drops next is kept in that folder.
      await emptyFolder(ports.paths.temp);
      ports.publish({ type: 'project.closed' });
      return {};
    },
  };
}

/** A path that no file has yet. */
function freePath(folder: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${count === 1 ? name : `${name} ${count}`}.crosswalk`);
    if (!existsSync(path)) return path;
  }
}
