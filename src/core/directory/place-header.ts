import { headerText } from './header-key.ts';
import { recogniseHeader, type HeaderHints } from './recognise-header.ts';
import { namesAccounts } from './recognised-header.ts';
import { isAddress, isGuid } from './value-shapes.ts';

/** How many rows may stand above the header: titles and blank lines of a report. */
const SEARCHED = 20;

type Rows = readonly (readonly string[])[];

/**
 * Finds the row that holds the headers: the first with a column of user principal names, else the
 * first with one of object ids or mail addresses, else the first that is wide enough and no data.
 * Answers -1 when the table begins with data.
 */
export function placeHeader(rows: Rows, hints: HeaderHints): number {
  const searched = rows.slice(0, SEARCHED);
  const understood = searched.map((cells) => recogniseHeader(cells, hints));
  const named = understood.findIndex(({ fields, mapping }) => fields.has('userPrincipalName') || mapping !== undefined);
  if (named !== -1) return named;
  const other = understood.findIndex((recognised, at) => namesAccounts(recognised) && !searched[at]!.some(isData));
  if (other !== -1) return other;

  const wide = usualWidth(rows) > 1 ? 2 : 1;
  const first = searched.findIndex((cells) => cells.filter((cell) => headerText(cell) !== '').length >= wide);
  return first === -1 || searched[first]!.some(isData) ? -1 : first;
}

/** How many cells most rows have; the larger number of two that are as frequent. */
export function usualWidth(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const { length } of rows.slice(0, 100)) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && width > best)) best = width;
  }
  return best;
}

/** A value that no header is. */
function isData(cell: string): boolean {
  const value = cell.trim();
  return isAddress(value) || isGuid(value);
}
