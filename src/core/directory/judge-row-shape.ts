import { texts } from '#texts/texts.ts';
import type { Fault } from './fault.ts';
import { quoted, shown } from './refusal.ts';

/** What is wrong with the number of a row's cells; null when the surplus ones are empty. */
export function judgeRowShape(cells: readonly string[], line: number, width: number, misquoted: boolean, cutOff: boolean): Fault | null {
  const value = shown(cells.join(' ').trim());
  if (cells.length > width) {
    if (cells.slice(width).every((cell) => cell.trim() === '')) return null;
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

/** The same of a worksheet, where every cell stands in its column, whatever stands beside the table. */
export function judgeSheetRow(cells: readonly string[], line: number, width: number): Fault | null {
  const beside = cells.slice(width).filter((cell) => cell.trim() !== '');
  if (beside.length === 0) return null;
  const value = shown(beside.join(' ').trim());
  return { line, column: null, code: 'cells-without-header', value, remedy: 'kept', message: texts.rowFaults.cellsBeside(quoted(value)) };
}
