import { createScratchProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { NAMING_SAMPLE, nameTenant } from '#app/import/import-files.ts';
import { endSpareThreads } from '#app/jobs/second-thread.ts';
import { heldCrosswalk } from '#app/matching/held-crosswalk.ts';
import { likeliestOpen, tellQuestions } from '#app/matching/held-questions.ts';
import { pairHeld } from '#app/matching/pair-held.ts';
import { driveInBreaths } from './drive-in-breaths.ts';
import { drivePhases } from './drive-phases.ts';
import { SCRATCH_NAME, tellPairing, timesOf, type PairingRun } from './pairing-run.ts';
import { WORKER } from './worker-entry.ts';

/**
 * Pairs without a project, see `pairHeld`, and writes the mapping. False where it takes one; then nothing was written.
 * @param path of a new file for what is told of the files.
 */
export async function pairInMemory(run: PairingRun, path: string): Promise<boolean> {
  const { files, out, accept, terminal } = run;
  const project = createScratchProject(path);
  try {
    const tables = projectTables(project.db);
    tables.meta.setName(SCRATCH_NAME);
    const work = pairHeld(project.db, tables, files, new Date().toISOString(), WORKER);
    // Loaded meanwhile: the sooner the files are read the better.
    const loading = Promise.all([import('./write-mapping.ts'), import('./summarise-pairing.ts')]);
    const { result: pairing, milliseconds } = await drivePhases(work, terminal);
    if (pairing === null) return false;
    const [{ writeMapping }, { QUESTIONS_TOLD, summarisePairing }] = await loading;
    const writing = performance.now();
    endSpareThreads();
    const breathe = (): void => terminal.progress('write', 0, 0);
    const { links, tenants, states, paired } = await driveInBreaths(heldCrosswalk(pairing, NAMING_SAMPLE), terminal, breathe);
    for (const side of ['source', 'target'] as const) nameTenant(tables, side, tenants[side].domains);
    const accounts = { source: tenants.source.accounts, target: tenants.target.accounts };
    const { plan, written } = await writeMapping({ out, tables, accept, terminal }, { links, accounts });
    const figures = {
      accounts,
      kinds: { source: tenants.source.kinds, target: tenants.target.kinds },
      states,
      paired,
      toReview: await driveInBreaths(tellQuestions(pairing, likeliestOpen(pairing, links, QUESTIONS_TOLD)), terminal, breathe),
    };
    const times = timesOf(milliseconds, writing, run);
    tellPairing(run, summarisePairing(tables, plan, figures, { accept, written, project: null, milliseconds: times }));
    return true;
  } finally {
    project.close();
  }
}
