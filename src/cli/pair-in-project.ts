import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createProject, createScratchProject, openProject, removeProject, type OpenProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { endSpareThreads } from '#app/jobs/second-thread.ts';
import { driveSteps } from './drive-steps.ts';
import { makeFolder } from './make-folder.ts';
import { SCRATCH_NAME, tellPairing, timesOf, type PairingRun } from './pairing-run.ts';
import { figuresOf, summarisePairing } from './summarise-pairing.ts';
import { writeMapping } from './write-mapping.ts';
import { writePairingFiles } from './write-pairing-files.ts';

/** Pairs in a project that is kept: a new one, which a refusal or Ctrl+C leaves no trace of, or one to continue. */
export async function pairInProject(run: PairingRun, path: string): Promise<void> {
  const isNew = !existsSync(path);
  if (isNew) makeFolder(dirname(path));
  const project = isNew ? createProject(path) : openProject(path);
  let imported = false;
  try {
    await takeInAndPair(project, run, path, () => (imported = true));
  } finally {
    project.close();
    if (isNew && !imported) removeProject(path);
  }
}

/** Pairs in a project that is thrown away. */
export async function pairInScratchProject(run: PairingRun, path: string): Promise<void> {
  const project = createScratchProject(path);
  try {
    await takeInAndPair(project, run, null, () => undefined);
  } finally {
    project.close();
  }
}

/** @param path of the project where it is kept. */
async function takeInAndPair(project: OpenProject, run: PairingRun, path: string | null, onImported: () => void): Promise<void> {
  const { files, out, accept, mappingOnly, terminal } = run;
  const tables = projectTables(project.db);
  if (tables.meta.name() === '') tables.meta.setName(path === null ? SCRATCH_NAME : basename(path).replace(/\.crosswalk$/i, ''));
  const { milliseconds } = await driveSteps(project.db, [{ kind: 'import', files }, { kind: 'pair' }], new Date().toISOString(), terminal);
  onImported();
  const writing = performance.now();
  // Nobody compares anything any more.
  endSpareThreads();
  const pairing = { out, project, tables, accept, terminal };
  const { plan, written } = await (mappingOnly ? writeMapping(pairing) : writePairingFiles(pairing));
  const times = timesOf(milliseconds, writing, run);
  tellPairing(run, summarisePairing(tables, plan, figuresOf(tables), { accept, written, project: path, milliseconds: times }));
}
