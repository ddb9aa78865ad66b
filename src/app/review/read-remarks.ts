import { foldRemarks, type ActBy, type Remarks } from '#core/mapping/fold-remarks.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** What people noted of a source account. */
export function readRemarks({ keys, decisions }: ProjectTables, sourceId: number): Remarks {
  const acts: ActBy[] = [];
  for (const { act, by, undone } of decisions.history(keys.of(sourceId)).reverse()) {
    if (!undone && act !== 'classify' && act !== 'prefer' && act !== 'take-back' && act !== 'undo' && act !== 'redo')
      acts.push({ act, by });
  }
  return foldRemarks(acts);
}

/** The same of every source account that somebody ever remarked something of; of all that were decided when seconds are wanted. */
export function readAllRemarks(tables: ProjectTables, seconds: boolean): Map<number, Remarks> {
  const { decisions, keys } = tables;
  const remarks = new Map<number, Remarks>();
  for (const key of seconds ? decisions.decidedSourceKeys() : decisions.remarkedSourceKeys()) {
    const id = keys.idOf('source', key);
    if (id !== null && !remarks.has(id)) remarks.set(id, readRemarks(tables, id));
  }
  return remarks;
}
