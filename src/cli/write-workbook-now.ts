import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/failure.ts';
import { countWorkbookRows, describeWorkbook, WORKBOOK_FILE_NAME } from '#core/deliverables/workbook/describe-workbook.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { readDeliveryContent } from '#app/deliver/read-delivery-content.ts';
import { writeInSteps } from '#app/deliver/write-in-steps.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { streamWorkbook } from '#app/workbook/stream-workbook.ts';
import type { Console } from './console.ts';

/** Between two breaths of the event loop, in milliseconds: Ctrl+C is heard then. */
const BREATH = 50;

/** Writes the migration workbook of what stands now into a folder; answers its path. Rejects with AppError `cancelled` after Ctrl+C. */
export async function writeWorkbookNow(out: string, tables: ProjectTables, terminal: Console): Promise<string> {
  const path = join(out, WORKBOOK_FILE_NAME);
  const reading = readDeliveryContent(tables, null, new Date().toISOString());
  let breathed = performance.now();
  const breathe = async (done: number, total: number): Promise<void> => {
    if (performance.now() - breathed < BREATH) return;
    terminal.progress('workbook', done, total);
    await setImmediate();
    breathed = performance.now();
    if (terminal.interrupted()) throw new AppError('cancelled', 'Cancelled. The files were not written.');
  };
  let step = reading.next();
  for (; !step.done; step = reading.next()) await breathe(step.value.done, step.value.total);
  const delivery = step.value;
  await writeAtomically(path, async (temp) => {
    let done = 0;
    for (const rows of writeInSteps(temp, (write) => streamWorkbook(describeWorkbook(delivery), write))) {
      await breathe((done += rows), countWorkbookRows(delivery));
    }
  });
  return path;
}
