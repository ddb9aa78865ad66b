/** What a line of Microsoft's error file says. */
export interface ValidationError {
  /** Of the error file, counted from 1. */
  readonly at: number;
  /** Line of the mapping file that it names, counted from 1; null: none. */
  readonly line: number | null;
  /** The addresses in it, in order; the first is the source where the file keeps to that order. */
  readonly addresses: readonly string[];
  /** The rest of it, as it stands. */
  readonly message: string;
}

const ADDRESS = /[A-Za-z0-9'._!#^~+%-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const LINE = /\b(?:line|row)\b[^0-9]{0,12}(\d{1,7})\b/i;
const HEADER = /^(?:source\W|row\b|line\b|error\b)/i;

/**
 * Reads the error file that validating a mapping leaves behind (rule M13: a blob called usermapping.csv as well). Its shape is
 * not documented, so any line is taken that names addresses or a line of the mapping file together with some words; a plain
 * pair of addresses says nothing. Answers null when no line says anything: then it is a mapping, or something else. Lines that
 * are not understood are told by their number.
 */
export function readValidationErrors(text: string): {
  readonly errors: readonly ValidationError[];
  readonly notUnderstood: readonly { readonly at: number; readonly text: string }[];
} | null {
  const errors: ValidationError[] = [];
  const notUnderstood: { at: number; text: string }[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const at = index + 1;
    const line = raw.trim();
    if (line === '' || (index === 0 && HEADER.test(line) && !/[@\d]/.test(line))) continue;
    const addresses = line.match(ADDRESS) ?? [];
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replaceAll('"', ''));
    const number = LINE.exec(line)?.[1] ?? cells.find((cell) => /^\d{1,7}$/.test(cell)) ?? null;
    const message = line
      .replaceAll(ADDRESS, ' ')
      .replaceAll(/[,;\t"]+/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const says = /[A-Za-z]{3,}/.test(message);
    if (says && (addresses.length > 0 || number !== null)) {
      errors.push({ at, line: number === null ? null : Number(number), addresses, message });
    } else if (addresses.length !== 2 || says) notUnderstood.push({ at, text: line.slice(0, 200) });
  }
  return errors.length === 0 ? null : { errors, notUnderstood };
}
