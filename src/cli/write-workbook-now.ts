import { join } from 'node:path';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import { countWorkbookRows, describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { WORKBOOK_FILE_NAME } from '#core/deliverables/workbook-description.ts';
import { withDigest } from '#app/deliver/read-delivery-content.ts';
import { writeInSteps } from '#app/deliver/write-in-steps.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { streamWorkbook } from '#app/workbook/stream-workbook.ts';
import type { Console } from './console.ts';
import { driveInBreaths } from './drive-in-breaths.ts';

/** Writes the migration workbook of what stands now into a folder; answers its path. Rejects with AppError `cancelled` after Ctrl+C. */
export async function writeWorkbookNow(out: string, content: RevisionContent, terminal: Console): Promise<string> {
  const path = join(out, WORKBOOK_FILE_NAME);
  const delivery = await driveInBreaths(withDigest(content), terminal, () => terminal.progress('digest', 0, 0));
  await writeAtomically(path, async (temp) => {
    const total = countWorkbookRows(delivery);
    let done = 0;
    const writing = writeInSteps(temp, (write) => streamWorkbook(describeWorkbook(delivery), write, null, true));
    await driveInBreaths(counted(writing), terminal, (rows) => terminal.progress('workbook', rows, total));
    function* counted(steps: Iterable<number>): Generator<number | null, void> {
      for (const rows of steps) yield rows === 0 ? null : (done += rows);
    }
  });
  return path;
}
