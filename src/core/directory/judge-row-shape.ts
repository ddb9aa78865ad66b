import { texts } from '#texts/texts.ts';
import type { Fault } from './fault.ts';
import { quoted, shown } from './refusal.ts';

/** What a row is measured by. */
export interface RowShape {
  /** How many columns the table has. */
  readonly width: number;
  /** How many cells the line of the header has, with the empty ones behind the last column. */
  readonly headed: number;
  readonly misquoted: boolean;
  /** The file ends in the row. */
  readonly cutOff: boolean;
}

/** What is wrong with the number of a row's cells; null when the surplus ones are empty, and no value was cut in two. */
export function judgeRowShape(cells: readonly string[], line: number, { width, headed, misquoted, cutOff }: RowShape): Fault | null {
  const value = shown(cells.join(' ').trim());
  if (cells.length > width) {
    if (cells.slice(width).every((cell) => cell.trim() === '') && (cells.length <= headed || !looksCut(cells))) return null;
    return {
      line,
      column: null,
      code: 'too-many-cells',
      value,
      remedy: 'row-left-out',
      message: texts.rowFaults.tooManyCells(cells.length, width),
    };
  }
  if (cells.length === width && !(cutOff && misquoted)) {
    return {
      line,
      column: null,
      code: 'quotes-unbalanced',
      value,
      remedy: 'kept',
      message: texts.rowFaults.quotes,
    };
  }
  if (cutOff || misquoted) {
    return {
      line,
      column: null,
      code: cutOff ? 'row-cut-off' : 'quotes-unbalanced',
      value,
      remedy: 'row-left-out',
      message: cutOff ? texts.rowFaults.endsInRow(cells.length, width) : texts.rowFaults.quotesAndCells(cells.length, width),
    };
  }
  return {
    line,
    column: null,
    code: 'too-few-cells',
    value,
    remedy: 'kept',
    message: texts.rowFaults.tooFewCells(cells.length, width),
  };
}

/** Whether a value with a delimiter may have lost its quotation marks (Lee, Ann): a cell begins with a blank, as others do not. */
function looksCut([, ...cells]: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const blanks = filled.filter((cell) => cell.startsWith(' ')).length;
  return blanks > 0 && blanks < filled.length;
}

/** The same of a worksheet, where every cell stands in its column, whatever stands beside the table. */
export function judgeSheetRow(cells: readonly string[], line: number, width: number): Fault | null {
  const beside = cells.slice(width).filter((cell) => cell.trim() !== '');
  if (beside.length === 0) return null;
  const value = shown(beside.join(' ').trim());
  return { line, column: null, code: 'cells-without-header', value, remedy: 'kept', message: texts.rowFaults.cellsBeside(quoted(value)) };
}
