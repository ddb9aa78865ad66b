import { open } from 'node:fs/promises';
import { formatFaults } from '#core/deliverables/faults-csv.ts';
import type { Fault } from '#core/directory/fault.ts';
import type { EnvironmentList, EnvironmentListTable } from '../db/environment-list-table.ts';

/** Faults read at a time. */
const PAGE = 500;

/** Writes all faults of an environment's user list at a path that does not exist yet. */
export async function writeListFaults(path: string, lists: EnvironmentListTable, list: EnvironmentList): Promise<void> {
  function* pages(): Generator<readonly Fault[]> {
    for (let offset = 0; offset < list.faults; offset += PAGE) yield lists.faults(list.id, offset, PAGE);
  }
  const out = await open(path, 'wx', 0o600);
  try {
    for (const text of formatFaults(list.name, pages())) await out.write(text);
  } finally {
    await out.close();
  }
}
