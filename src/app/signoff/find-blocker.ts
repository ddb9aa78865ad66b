import type { ProjectTables } from '../db/project-tables.ts';
import { planExport } from '../export/export-plan.ts';

/** What keeps the crosswalk from being frozen, in words; null when nothing does. */
export function findBlocker(tables: ProjectTables): string | null {
  return planExport(tables, 'sure').findings.find(({ severity }) => severity === 'blocker')?.message ?? null;
}
