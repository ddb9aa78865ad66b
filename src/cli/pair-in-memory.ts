import { createScratchProject } from '#app/db/open-project.ts';
import { projectTables, type ProjectTables } from '#app/db/project-tables.ts';
import { endSpareThreads } from '#app/jobs/second-thread.ts';
import { pairHeld } from '#app/matching/pair-held.ts';
import { planHeld, type HeldOutcome } from '#app/matching/plan-held.ts';
import type { Db } from '#app/db/connect.ts';
import { driveInBreaths } from './drive-in-breaths.ts';
import { drivePhases } from './drive-phases.ts';
import { QUESTIONS_TOLD, SCRATCH_NAME, tellPairing, timesOf, type PairingRun } from './pairing-run.ts';
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
    const loading = Promise.all([import('./write-planned.ts'), import('./summarise-pairing.ts')]);
    const paired = await pairAndPlan(run, project.db, tables);
    if (paired === null) return false;
    const [{ writePlanned }, { summarisePairing }] = await loading;
    const { planned, tenants, states, paired: taken, toReview, milliseconds, writing } = paired;
    const { plan, written } = await writePlanned(out, planned, terminal);
    const { source, target } = tenants;
    const figures = {
      accounts: { source: source.accounts, target: target.accounts },
      kinds: { source: source.kinds, target: target.kinds },
      states,
      paired: taken,
      toReview,
    };
    const times = timesOf(milliseconds, writing, run);
    tellPairing(run, summarisePairing(tables, plan, figures, { accept, written, project: null, milliseconds: times }));
    return true;
  } finally {
    project.close();
  }
}

/** What a pairing comes to, and how long its phases took. */
interface PairedInMemory extends HeldOutcome {
  readonly milliseconds: Record<string, number>;
  /** When it began to write. */
  readonly writing: number;
}

async function pairAndPlan({ files, accept, terminal }: PairingRun, db: Db, tables: ProjectTables): Promise<PairedInMemory | null> {
  const { result: pairing, milliseconds } = await drivePhases(pairHeld(db, tables, files, new Date().toISOString(), WORKER), terminal);
  if (pairing === null) return null;
  const writing = performance.now();
  endSpareThreads();
  const planning = planHeld(tables, db.name, pairing, { accept, questions: QUESTIONS_TOLD });
  const planned = await driveInBreaths(planning, terminal, () => terminal.progress('write', 0, 0));
  return { ...planned, milliseconds, writing };
}
