/** Characters that Excel takes in a cell. */
const LONGEST = 32_767;
/** What XML 1.0 cannot hold, a carriage return that its readers would turn into a line feed, and what looks like an escape of ours. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const SPECIAL = /[<>&\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_x/;
const SPACES = /^\s|\s$|\n|\t/;
/** What a spreadsheet may take for the start of a formula when the cell is edited (OWASP, "CSV Injection"; ASVS 1.2.10 adds NUL). */
const FORMULA_START = /^[=+\-@\t\r\n\0]/;

/** Whether a text needs the mark that keeps it a text when somebody edits its cell. */
export function isFormulaLike(text: string): boolean {
  return FORMULA_START.test(text);
}

/** The text as a `t` element: cut to what a cell holds, and with every character that XML forbids as `_xHHHH_`. */
export function textElement(text: string): string {
  const whole = text.length > LONGEST ? cut(text) : text;
  return SPACES.test(whole) ? `<t xml:space="preserve">${escapeText(whole)}</t>` : `<t>${escapeText(whole)}</t>`;
}

/** Text between tags. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(UNWRITABLE, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Text between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

function cut(text: string): string {
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
