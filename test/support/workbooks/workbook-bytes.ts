import type { WorkbookDescription } from '#core/deliverables/workbook-description.ts';
import { streamWorkbook } from '#app/workbook/stream-workbook.ts';

/** A workbook as the bytes of its file, written in one go. */
export function workbookBytes(workbook: WorkbookDescription): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const rows of streamWorkbook(workbook, (bytes) => pieces.push(bytes))) void rows;
  return Buffer.concat(pieces);
}
