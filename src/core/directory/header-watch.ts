import { texts } from '#texts/texts.ts';
import type { Fault, Refusal } from './fault.ts';
import { headerKey } from './header-key.ts';
import { recogniseHeader } from './recognise-header.ts';
import { quoted, refuse, shown } from './refusal.ts';

/** Finds the header of a table among its rows, as in files that were put together of several. */
export interface HeaderWatch {
  /** Whether a row is the header letter by letter; each of the files may bring its byte order mark. */
  isSame(cells: readonly string[]): boolean;
  /** Whether a row that is no account is the header in other letters, or a header of other columns. */
  judge(cells: readonly string[]): 'again' | 'other' | null;
}

/** Prepares to watch for a header: its names, and its cells as the file has them, unless a table has none. */
export function createHeaderWatch(headers: readonly string[], headerCells: readonly string[] | undefined): HeaderWatch {
  const keys = headers.map(headerKey);
  const known = new Set(keys);
  return {
    isSame(cells) {
      if (cells.length !== headerCells?.length) return false;
      const [first = ''] = cells;
      if (first !== headerCells[0] && first !== `\ufeff${headerCells[0]}`) return false;
      return cells.every((cell, index) => index === 0 || cell === headerCells[index]);
    },
    judge(cells) {
      const filled = cells.findIndex((cell) => cell.trim() !== '');
      if (filled === -1 || !known.has(headerKey(cells[filled]!))) return null;
      if (keys.every((key, index) => key === headerKey(cells[index] ?? ''))) return 'again';
      const { fields, mapping } = recogniseHeader(cells);
      return mapping !== undefined || (fields.has('userPrincipalName') && fields.size > 1) ? 'other' : null;
    },
  };
}

/** Tells of the header once more among the rows. */
export function headerAgain(cells: readonly string[], line: number): Fault {
  const value = shown(cells.join(' ').trim());
  return { line, column: null, code: 'header-again', value, remedy: 'row-left-out', message: texts.rowFaults.headerAgain };
}

/** Refuses a file in which rows of other columns follow. */
export function refuseOtherHeader(cells: readonly string[], line: number, name: string): Refusal {
  const value = cells.join(' ').trim();
  return refuse('header-changes', name, texts.fileRefusals.headerChanges(quoted(value)), { line, value });
}
