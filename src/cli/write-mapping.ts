import type { Accept } from '#contract/calls/export-calls.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { planExport } from '#app/export/export-plan.ts';
import { plannedMapping } from '#app/export/planned-mapping.ts';
import type { Console } from './console.ts';
import { driveInBreaths } from './drive-in-breaths.ts';
import { writePlanned, type Written } from './write-planned.ts';

export interface MappingToWrite {
  /** An existing folder. */
  readonly out: string;
  readonly tables: ProjectTables;
  readonly accept: Accept;
  readonly terminal: Console;
}

/**
 * Writes usermapping.csv alone, of the project's crosswalk. Rejects with AppError `blocked` when it must not be written,
 * and with `cancelled` after Ctrl+C.
 */
export async function writeMapping({ out, tables, accept, terminal }: MappingToWrite): Promise<Written> {
  const planning = planExport(tables, accept);
  const plan = await driveInBreaths(planning, terminal, () => terminal.progress('write', 0, 0));
  return writePlanned(out, plannedMapping(plan), terminal);
}
