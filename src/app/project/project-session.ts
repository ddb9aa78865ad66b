import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { createProject, openProject, type OpenProject } from '../db/open-project.ts';
import { projectTables, type ProjectTables } from '../db/project-tables.ts';

/** An open project with its tables. */
export interface ProjectSession extends OpenProject {
  readonly tables: ProjectTables;
}

/** The one project that is open, if any. */
export interface SessionHolder {
  /** Refused with `no-project` when none is open. */
  need(): ProjectSession;
  current(): ProjectSession | null;
  create(path: string): ProjectSession;
  /** Opens a file; the project that was open before is closed only when that succeeds. */
  open(path: string): ProjectSession;
  close(): void;
}

export function sessionHolder(): SessionHolder {
  let session: ProjectSession | null = null;
  const hold = (project: OpenProject): ProjectSession => {
    const next = { ...project, tables: projectTables(project.db) };
    session?.close();
    session = next;
    return next;
  };
  return {
    need: () => {
      if (!session) throw new AppError('no-project', texts.project.none);
      return session;
    },
    current: () => session,
    create: (path) => hold(createProject(path)),
    open: (path) => (session?.path === path ? session : hold(openProject(path))),
    close: () => {
      session?.close();
      session = null;
    },
  };
}
