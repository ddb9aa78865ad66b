import { open } from 'node:fs/promises';
import { formatFaults } from '#core/deliverables/faults-csv.ts';
import type { Fault } from '#core/directory/fault.ts';
import type { ImportedFile, ImportTable } from '../db/import-table.ts';

/** Faults read at a time. */
const PAGE = 500;

/** Writes all faults of a file at a path that does not exist yet, without ever holding all of them. */
export async function writeFaults(path: string, imports: ImportTable, file: ImportedFile): Promise<void> {
  function* pages(): Generator<readonly Fault[]> {
    for (let offset = 0; offset < file.faults; offset += PAGE) yield imports.faults(file.id, offset, PAGE);
  }
  const out = await open(path, 'wx', 0o600);
  try {
    for (const text of formatFaults(file.name, pages())) await out.write(text);
  } finally {
    await out.close();
  }
}
