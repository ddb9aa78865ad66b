import type { Db } from '#app/db/connect.ts';
import { createScratchProject } from '#app/db/open-project.ts';
import { projectTables, type ProjectTables } from '#app/db/project-tables.ts';
import { NAMING_SAMPLE, nameTenant } from '#app/import/import-files.ts';
import { endSpareThreads } from '#app/jobs/second-thread.ts';
import { heldCrosswalk, type HeldCrosswalk } from '#app/matching/held-crosswalk.ts';
import { likeliestOpen, tellQuestions } from '#app/matching/held-questions.ts';
import { pairHeld } from '#app/matching/pair-held.ts';
import { driveInBreaths } from './drive-in-breaths.ts';
import { drivePhases } from './drive-phases.ts';
import { QUESTIONS_TOLD, SCRATCH_NAME, tellPairing, timesOf, type PairingRun } from './pairing-run.ts';
import type { PairingFigures } from './summarise-pairing.ts';
import { WORKER } from './worker-entry.ts';

/**
 * Pairs without a project, see `pairHeld`, and writes the mapping. False where it takes one; then nothing was written.
 * @param path of a new file for what is told of the files.
 */
export async function pairInMemory(run: PairingRun, path: string): Promise<boolean> {
  const { out, accept, terminal } = run;
  const project = createScratchProject(path);
  try {
    const tables = projectTables(project.db);
    tables.meta.setName(SCRATCH_NAME);
    // Loaded meanwhile: the sooner the files are read the better.
    const loading = Promise.all([import('./write-mapping.ts'), import('./summarise-pairing.ts')]);
    const paired = await pairAndTell(run, project.db, tables);
    if (paired === null) return false;
    const [{ writeMapping }, { summarisePairing }] = await loading;
    const { links, figures, milliseconds, writing } = paired;
    const { plan, written } = await writeMapping({ out, tables, accept, terminal }, { links, accounts: figures.accounts });
    const times = timesOf(milliseconds, writing, run);
    tellPairing(run, summarisePairing(tables, plan, figures, { accept, written, project: null, milliseconds: times }));
    return true;
  } finally {
    project.close();
  }
}

/** What is told of a pairing, without all that was compared: that is let go before the plan is made. */
async function pairAndTell(
  { files, terminal }: PairingRun,
  db: Db,
  tables: ProjectTables,
): Promise<{ links: HeldCrosswalk['links']; figures: PairingFigures; milliseconds: Record<string, number>; writing: number } | null> {
  const { result: pairing, milliseconds } = await drivePhases(pairHeld(db, tables, files, new Date().toISOString(), WORKER), terminal);
  if (pairing === null) return null;
  const writing = performance.now();
  endSpareThreads();
  const breathe = (): void => terminal.progress('write', 0, 0);
  const { links, tenants, states, paired } = await driveInBreaths(heldCrosswalk(pairing, NAMING_SAMPLE), terminal, breathe);
  for (const side of ['source', 'target'] as const) nameTenant(tables, side, tenants[side].domains);
  const figures = {
    accounts: { source: tenants.source.accounts, target: tenants.target.accounts },
    kinds: { source: tenants.source.kinds, target: tenants.target.kinds },
    states,
    paired,
    toReview: await driveInBreaths(tellQuestions(pairing, likeliestOpen(pairing, links, QUESTIONS_TOLD)), terminal, breathe),
  };
  return { links, figures, milliseconds, writing };
}
