import type { AlteredRow } from '#contract/calls/signoff-calls.ts';
import { addressKey } from '#core/mapping/address.ts';
import type { RevisionPerson } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { WorkbookFault } from '../import/read-workbook-fault.ts';
import type { Compared } from './compared.ts';
import { readRevision } from './read-revision.ts';
import { readSheets, type SheetRow } from './read-sheets.ts';

/** The sheet with one row per source account, and what its columns are called. */
export const CROSSWALK_SHEET = 'Crosswalk';
const COLUMNS = { source: 'Source', target: 'Target' } as const;
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * Compares the crosswalk sheet of a workbook with the revision whose digest its cover names. Null when it names none of
 * these revisions. Steps are pauses.
 */
export function* compareWorkbook(
  tables: ProjectTables,
  path: string,
  bytes: Uint8Array,
  numbers: readonly number[],
): Generator<void, Compared | null> {
  const digests = new Map(numbers.map((number) => [tables.revisions.find(number)?.digest ?? '', number]));
  const crosswalk: SheetRow[] = [];
  let revision: number | undefined;
  try {
    for (const row of readSheets(bytes)) {
      if (row === undefined) yield;
      else if (row.sheet === CROSSWALK_SHEET) crosswalk.push(row);
      else
        revision ??= row.cells
          .map((cell) => cell.replaceAll(/\s/g, ''))
          .filter((cell) => DIGEST.test(cell))
          .map((cell) => digests.get(cell))
          .find((found) => found !== undefined);
    }
  } catch (error) {
    if (error instanceof WorkbookFault) return null;
    throw error;
  }
  if (revision === undefined) return null;
  return { revision, rows: compareRows(path, crosswalk, readRevision(tables, revision).people), exact: false };
}

function compareRows(path: string, rows: readonly SheetRow[], people: readonly RevisionPerson[]): AlteredRow[] {
  const at = rows.findIndex(({ cells }) => cells.includes(COLUMNS.source) && cells.includes(COLUMNS.target));
  const header = rows[at]?.cells;
  const place = `${path}, ${CROSSWALK_SHEET}`;
  if (!header) return [{ path: place, row: 0, source: '', expected: 'one row per person', found: '' }];
  const [source, target] = [header.indexOf(COLUMNS.source), header.indexOf(COLUMNS.target)];
  const expected = new Map(people.map((person) => [addressKey(person.upn), person.target?.upn ?? '']));
  const altered: AlteredRow[] = [];
  for (const { row, cells } of rows.slice(at + 1)) {
    const upn = cells[source] ?? '';
    const found = cells[target] ?? '';
    const wanted = expected.get(addressKey(upn));
    expected.delete(addressKey(upn));
    if (wanted !== found) altered.push({ path: place, row, source: upn, expected: wanted ?? '', found });
  }
  for (const [upn, wanted] of expected) altered.push({ path: place, row: 0, source: upn, expected: wanted, found: '' });
  return altered;
}
