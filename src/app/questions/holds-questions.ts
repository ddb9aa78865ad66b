import type { WorkbookArchive } from '../import/read-workbook-archive.ts';
import { QUESTION_MARK } from './question-mark.ts';

/** Where texts of cells stand. */
const TEXTS = /^xl\/(?:sharedstrings|worksheets\/[^/]+)\.xml$/;
/** Bytes of each that are looked through: every row of a workbook with questions has a key. */
const LOOKED_AT = 4 * 1024 * 1024;

/** Whether a workbook was handed out to be answered, by the keys in it, whatever became of its sheets. Steps are pauses. Throws `WorkbookFault`. */
export function* holdsQuestions(archive: WorkbookArchive): Generator<void, boolean> {
  for (const name of archive.names.filter((part) => TEXTS.test(part))) {
    let end = '';
    let looked = 0;
    for (const step of archive.open(name)?.steps ?? []) {
      const text = end + Buffer.from(step.buffer, step.byteOffset, step.byteLength).toString('latin1');
      if (text.includes(QUESTION_MARK)) return true;
      // A key may begin in one step and end in the next.
      end = text.slice(-QUESTION_MARK.length);
      looked += step.length;
      if (looked > LOOKED_AT) break;
      yield;
    }
  }
  return false;
}
