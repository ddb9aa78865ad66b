import type { FaultRemedy } from '#core/directory/fault.ts';
import { quoted } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import { shownNumber } from './read-workbook-number.ts';
import type { WorkbookParts } from './read-workbook-parts.ts';
import type { SharedStrings } from './read-workbook-strings.ts';

/** A cell as the sheet stores it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** It is computed; the value is what Excel stored last, if anything. */
  readonly formula: boolean;
  /** A value is stored, be it an empty text. */
  readonly stored: boolean;
}

/** What a person sees in a cell, and what is wrong with it. */
export interface ShownCell {
  readonly text: string;
  readonly fault?: { readonly code: string; readonly remedy: FaultRemedy; readonly message: string };
}

/** The code of a fault: a cell refers to a text that the workbook has not. */
export const CELL_DAMAGED = 'cell-damaged';

const BLANK: ShownCell = { text: '' };

/**
 * The text a person sees in a cell, as far as a list of users needs it; see `shownNumber` for numbers
 * and dates. Formulas are never evaluated: the value stored with them counts, and where a tool stored
 * none, the cell is a fault. So is an error value; both read as blank.
 */
export function shownCell(cell: StoredCell, parts: WorkbookParts, strings: SharedStrings): ShownCell {
  const { type, style, value } = cell;
  if (cell.formula && (!cell.stored || (value === '' && type !== 'str'))) return withoutValue();
  switch (type) {
    case 's': {
      const text = strings.get(value === '' ? Number.NaN : Number(value));
      return text === null ? missingText(value) : { text: unescaped(text) };
    }
    case 'inlineStr':
    case 'str':
      return { text: unescaped(value) };
    case 'b':
      return value === '' ? BLANK : { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return value === '' ? BLANK : cellError(value);
    case 'd':
      return {
        text: value.replace(/^(\d{4}-\d\d-\d\d)T(?:00:00:00(?:\.0+)?Z?$|(\d\d:\d\d:\d\d).*)/, (_, day: string, time?: string) =>
          time ? `${day} ${time}` : day,
        ),
      };
    default:
      return value === '' ? BLANK : { text: shownNumber(value.trim(), parts.formats[style] ?? '', parts.from1904) };
  }
}

function withoutValue(): ShownCell {
  const message = texts.rowFaults.formulaWithoutResult;
  return { text: '', fault: { code: 'formula-without-value', remedy: 'value-left-out', message } };
}

function missingText(index: string): ShownCell {
  const message = texts.rowFaults.textMissing(quoted(index));
  return { text: '', fault: { code: CELL_DAMAGED, remedy: 'value-left-out', message } };
}

function cellError(error: string): ShownCell {
  const message = texts.rowFaults.excelError(quoted(error));
  return { text: '', fault: { code: 'cell-error', remedy: 'value-left-out', message } };
}

/** Excel writes characters that XML forbids as `_x000D_`. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
