import { headerKey } from './header-key.ts';
import { recogniseHeader } from './recognise-header.ts';

/** Says of a row that is no account whether it is the header in other letters, or a header of other columns. */
export type HeaderWatch = (cells: readonly string[]) => 'again' | 'other' | null;

/** Prepares to find the header of a table among its rows, as in files that were put together of several. */
export function createHeaderWatch(headers: readonly string[]): HeaderWatch {
  const keys = headers.map(headerKey);
  const known = new Set(keys);
  return (cells) => {
    const filled = cells.findIndex((cell) => cell.trim() !== '');
    if (filled === -1 || !known.has(headerKey(cells[filled]!))) return null;
    if (keys.every((key, index) => key === headerKey(cells[index] ?? ''))) return 'again';
    const { fields, mapping } = recogniseHeader(cells);
    return mapping !== undefined || (fields.has('userPrincipalName') && fields.size > 1) ? 'other' : null;
  };
}
