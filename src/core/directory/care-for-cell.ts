import { texts } from '#texts/texts.ts';
import type { AccountField } from './account.ts';
import {
  cleanCell,
  isCutList,
  isCutNumber,
  isFormulaError,
  isNullWord,
  isPlain,
  isTypeName,
  markLostLetters,
  textOfFormula,
  textOfHex,
  ungarbled,
} from './clean-cell.ts';
import { withoutEntities } from './html-entities.ts';
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

/** Fields of identifiers, none of which begins with an apostrophe, as names may: 't Hooft. */
const IDENTIFIERS: ReadonlySet<AccountField> = new Set<AccountField>(['userPrincipalName', 'objectId', 'mail', 'employeeId']);

/** Cleans a cell for a field: '' when it is blank, undefined when its value was lost before it came here. */
export type CareForCell = (cell: string, field: AccountField, place: CellPlace & { readonly index: number }) => string | undefined;

/** Prepares to clean the cells of one file and to report what had to be done. */
export function createCellCare(headers: readonly string[], report: ReportFault): CareForCell {
  const lostColumns = new Set<number>();
  const wrappedColumns = new Set<number>();
  const entityColumns = new Set<number>();
  const nullColumns = new Set<number>();
  const markedColumns = new Set<number>();

  /** The cell as it was before a program wrapped its text or misread its letters. */
  function undone(cell: string, field: AccountField, place: CellPlace & { readonly index: number }): string {
    const text = textOfFormula(cell);
    if (text !== null) {
      if (!wrappedColumns.has(place.index)) {
        report(place, 'formula-unwrapped', cell, 'repaired', texts.rowFaults.wrapped(quoted(cell), quoted(text)));
      }
      wrappedColumns.add(place.index);
      return text;
    }
    const letters = ungarbled(cell);
    if (letters !== null) {
      report(place, 'letters-garbled', cell, 'repaired', texts.rowFaults.garbled(quoted(cell), quoted(letters)));
      return letters;
    }
    const shown = withoutEntities(cell);
    if (shown !== null) {
      if (!entityColumns.has(place.index)) {
        report(place, 'entities-read', cell, 'repaired', texts.rowFaults.entities(quoted(cell), quoted(shown)));
      }
      entityColumns.add(place.index);
      return shown;
    }
    return (field === 'immutableId' ? null : textOfHex(cell)) ?? cell;
  }

  /** An identifier without the apostrophes around it, or the one by which it was marked as a text. */
  function unmarked(value: string, place: CellPlace & { readonly index: number }): string {
    const text = value.slice(1).replace(/'$/, '').trim();
    if (!markedColumns.has(place.index)) {
      report(place, 'apostrophe-dropped', value, 'repaired', texts.rowFaults.marked(quoted(value), quoted(text)));
    }
    markedColumns.add(place.index);
    return text;
  }

  return (raw, field, place) => {
    const cell = raw.trim();
    // Most cells are plain, also where some other has to be looked at.
    const { value, repaired } =
      isPlain(cell) && !/^[=x]|&/i.test(cell) ? { value: cell, repaired: false } : cleanCell(undone(cell, field, place));
    if (value.charCodeAt(0) === 39 && IDENTIFIERS.has(field)) return unmarked(value, place);
    if (repaired) report(place, 'invisible-characters', cell, 'repaired', texts.rowFaults.invisible(quoted(cell)));
    if (isNullWord(value)) {
      if (!nullColumns.has(place.index)) report(place, 'null-word', value, 'repaired', texts.rowFaults.nullWord(quoted(value)));
      nullColumns.add(place.index);
      return '';
    }
    if (isTypeName(value)) {
      // Every row of such a column is lost; one fault says it.
      if (!lostColumns.has(place.index))
        report(
          place,
          'lost-in-export',
          value,
          'value-left-out',
          texts.rowFaults.typeName(quoted(value), ...inCode(headers[place.index] ?? '')),
        );
      lostColumns.add(place.index);
      return undefined;
    }
    if (isCutList(value)) {
      if (!lostColumns.has(place.index)) {
        report(place, 'lost-in-export', value, 'kept', texts.rowFaults.cutList(quoted(value), ...inCode(headers[place.index] ?? '')));
      }
      lostColumns.add(place.index);
    }
    if (isCutNumber(value)) {
      report(place, 'digits-lost', value, 'value-left-out', texts.rowFaults.cutNumber(quoted(value)));
      return undefined;
    }
    if (isFormulaError(value)) {
      report(place, 'cell-error', value, 'value-left-out', texts.rowFaults.formulaError(quoted(value)));
      return undefined;
    }
    if (!NAMES.has(field)) return value;
    const marked = markLostLetters(value);
    if (marked.includes('\ufffd')) {
      report(place, 'letter-lost', value, 'kept', texts.rowFaults.letterLost(quoted(value)));
    }
    return marked;
  };
}

/** A header as PowerShell code names it: as a text, and as a property. */
function inCode(header: string): [name: string, property: string] {
  const name = header.replaceAll("'", "''");
  return [name, /^\w+$/.test(header) ? header : `'${name}'`];
}
