import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import type { ProjectSession } from '#app/project/project-session.ts';

/** Does something with a project that is there already, and closes it whatever comes of that. */
export async function withProject<Result>(file: string, work: (project: ProjectSession) => Result | Promise<Result>): Promise<Result> {
  const path = resolve(file);
  if (!existsSync(path)) throw new AppError('not-found', `“${file}” does not exist. Check the path of the project.`);
  const project = openProject(path);
  try {
    return await work({ ...project, tables: projectTables(project.db) });
  } finally {
    project.close();
  }
}
