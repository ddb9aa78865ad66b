/** What a CSV file for people begins with: by this mark Excel knows UTF-8. */
export const PEOPLE_CSV_START = '\uFEFF';

/**
 * Lines of a CSV file that people open in a spreadsheet: commas, CRLF, quotes where they are needed, and
 * every value that would be run as a formula disarmed with an apostrophe (OWASP, "CSV Injection").
 */
export function toPeopleCsv(rows: readonly (readonly string[])[]): string {
  let text = '';
  for (const row of rows) {
    for (let n = 0; n < row.length; n++) text += n === 0 ? toCell(row[n] as string) : `,${toCell(row[n] as string)}`;
    text += '\r\n';
  }
  return text;
}

/** Any first character that a spreadsheet may take for the start of a formula, also behind line breaks. */
const FORMULA_START = /^[=+\-@\t\r\n]/;
/** RFC 4180, and blanks at the ends, which some readers cut off; or what looks like a formula. */
const NOTABLE = /[",\r\n\uFEFF]|^[ =+\-@\t]| $/;
const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/;

function toCell(value: string): string {
  if (!NOTABLE.test(value)) return value;
  const harmless = FORMULA_START.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
