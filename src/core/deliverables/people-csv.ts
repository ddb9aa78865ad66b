import Papa from 'papaparse';

/** What a CSV file for people begins with: by this mark Excel knows UTF-8. */
export const PEOPLE_CSV_START = '\uFEFF';

/**
 * Lines of a CSV file that people open in a spreadsheet: commas, CRLF, and every value that would be
 * run as a formula disarmed with an apostrophe (OWASP, "CSV Injection").
 */
export function toPeopleCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(disarm)),
    { newline: '\r\n' },
  )}\r\n`;
}

/** Any first character that a spreadsheet may take for the start of a formula, also behind line breaks. */
function disarm(value: string): string {
  return /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
}
