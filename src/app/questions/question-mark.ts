/** By these words a cell is known to be a key, and a workbook to hold answers. */
export const QUESTION_MARK = 'crosswalk-question ';

/** Whether a cell was meant to be a key. */
export function isQuestionKey(cell: string): boolean {
  return cell.startsWith(QUESTION_MARK);
}
