import type { WorkbookParts } from './read-workbook-parts.ts';

/** A cell as the sheet stores it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/**
 * The text a person sees in a cell, as far as a list of users needs it: strings, dates in ISO form,
 * numbers with the leading zeros of their format. Formulas are never evaluated; the value stored with
 * them counts. An error value counts as blank.
 */
export function shownCell({ type, style, value }: StoredCell, parts: WorkbookParts): string {
  switch (type) {
    case 's':
      return unescaped(parts.strings[Number(value)] ?? '');
    case 'inlineStr':
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' || value === 'true' ? 'True' : 'False';
    case 'e':
      return '';
    case 'd':
      return value;
    default:
      return value === '' ? '' : shownNumber(value, parts.formats[style] ?? '', parts.from1904);
  }
}

function shownNumber(value: string, format: string, from1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const bare = format.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, '');
  if (/^0{2,}$/.test(bare)) return String(Math.round(number)).padStart(bare.length, '0');
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return shownDate(number, from1904) ?? value;
  // A long number is stored as 4.9171392E+11 or with the tail of a binary fraction.
  return Number.isSafeInteger(number) ? String(number) : /e/i.test(value) ? String(number) : value;
}

/** A serial day as ISO text; the day Excel believes 1900 had too many is passed over. */
function shownDate(serial: number, from1904: boolean): string | null {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  if (days < 0 || days > 2_958_466) return null;
  const text = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  if (days < 1) return text.slice(11, 19);
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Excel writes characters that XML forbids as `_x000D_`. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
