import type { AccountField } from './account.ts';
import { cleanCell, isCutNumber, isFormulaError, isTypeName, markLostLetters } from './clean-cell.ts';
import { quoted } from './refusal.ts';
import type { CellPlace, ReportFault } from './report-fault.ts';

/** Fields that hold what people are called and where they sit: letters may have been lost in them. */
const NAMES: ReadonlySet<AccountField> = new Set<AccountField>([
  'displayName',
  'givenName',
  'surname',
  'companyName',
  'department',
  'jobTitle',
  'officeLocation',
  'streetAddress',
  'city',
  'state',
  'country',
  'manager',
]);

/** Cleans a cell for a field: '' when it is blank, undefined when its value was lost before it came here. */
export type CareForCell = (cell: string, field: AccountField, place: CellPlace & { readonly index: number }) => string | undefined;

/** Prepares to clean the cells of one file and to report what had to be done. */
export function createCellCare(headers: readonly string[], report: ReportFault): CareForCell {
  const lostColumns = new Set<number>();

  return (cell, field, place) => {
    const { value, repaired } = cleanCell(cell);
    if (repaired)
      report(place, 'invisible-characters', cell, 'repaired', `${quoted(cell)} held invisible characters; they were taken out.`);
    if (isTypeName(value)) {
      // Every row of such a column is lost; one fault says it.
      if (!lostColumns.has(place.index))
        report(place, 'lost-in-export', value, 'value-left-out', lostColumn(value, headers[place.index] ?? ''));
      lostColumns.add(place.index);
      return undefined;
    }
    if (isCutNumber(value)) {
      report(
        place,
        'digits-lost',
        value,
        'value-left-out',
        `${quoted(value)} is what a spreadsheet leaves of a long number; its last digits are lost, so it was left out. Export again, and keep the column as text when you open the file.`,
      );
      return undefined;
    }
    if (isFormulaError(value)) {
      report(
        place,
        'cell-error',
        value,
        'value-left-out',
        `${quoted(value)} is an error of a spreadsheet in place of a value, so it was left out. Correct the cell, or export again, and import the file again.`,
      );
      return undefined;
    }
    if (!NAMES.has(field)) return value;
    const marked = markLostLetters(value);
    if (marked.includes('\ufffd')) {
      report(
        place,
        'letter-lost',
        value,
        'kept',
        `${quoted(value)} has lost at least one letter on the way. Export again as UTF-8 (in PowerShell: -Encoding UTF8); until then the letter counts as unknown.`,
      );
    }
    return marked;
  };
}

function lostColumn(value: string, header: string): string {
  const name = header.replaceAll("'", "''");
  const property = /^\w+$/.test(header) ? header : `'${name}'`;
  return (
    `From this line on the column holds ${quoted(value)}, the name PowerShell writes in place of a list; the values were lost. ` +
    `Join them in the export, for example with @{n='${name}';e={$_.${property} -join ';'}}.`
  );
}
