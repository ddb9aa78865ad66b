/** Controls, format characters (bidi, zero-width), fillers, private use and non-characters: nothing a directory value needs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\u115f\u1160\u3164\uffa0]+/gu;

/** What breaks a line or jumps ahead in it. */
const BREAK = /[\t\r\n\v\f\u0085\u2028\u2029]/;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A cell without invisible characters and with plain single spaces for line breaks and tabs. */
export interface CleanCell {
  readonly value: string;
  /** Something invisible was taken out. */
  readonly repaired: boolean;
}

/** Whether a cell is printable ASCII, in which nothing is invisible and no letter was misread. */
export function isPlain(cell: string): boolean {
  return !/[^ -~]/.test(cell);
}

/** Cleans a cell that may hold anything. Lone surrogates become U+FFFD. */
export function cleanCell(cell: string): CleanCell {
  const whole = cell.toWellFormed();
  const lined = BREAK.test(whole) ? whole.replace(/[\s\u0085]+/gu, (run) => (BREAK.test(run) ? ' ' : run)) : whole;
  const value = lined.replace(INVISIBLE, '');
  return { value: value.trim(), repaired: value !== lined };
}

/**
 * Whether a cell holds the name of a .NET type: what PowerShell's Export-Csv writes in place of a list
 * ("System.String[]"). The values were lost when the file was written.
 */
export function isTypeName(cell: string): boolean {
  return /^(?:(?:System|Microsoft)(?:\.[A-Za-z_]\w*)*(?:\.[A-Za-z_]\w*\[\]|(?:\.[A-Za-z_]\w*){2}(?:`\d+)?(?:\[[^[\]]*\])*)(?:[\s;,]+|$))+$/.test(
    cell,
  );
}

/**
 * The text that csvde wrote as the hexadecimal digits of its bytes, as it does with letters outside
 * ASCII (`X'4dc3bc6c6c6572'` is Müller); null for any other cell, and for bytes that are no text.
 */
export function textOfHex(cell: string): string | null {
  const digits = /^X'((?:[0-9a-f]{2})+)'$/i.exec(cell)?.[1];
  if (digits === undefined) return null;
  try {
    return UTF8.decode(Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16)));
  } catch {
    return null;
  }
}

/** What Windows-1252 makes of the bytes from 0x80 to 0x9f; the five that it leaves free stay what they are. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** What becomes of a letter outside ASCII, and of those that the languages of Europe have most. */
const GARBLED = new RegExp(`[\\xc2-\\xf4][\\x80-\\xbf${HIGH}]`);
const USUALLY_GARBLED = new RegExp(`[ÃÐ][\\x80-\\xbf${HIGH}]`);

/** Whether some letter of a text was written as UTF-8 and then read as Windows-1252: `MÃ¼ller`. */
export function holdsGarbled(text: string): boolean {
  return (text.includes('Ã') || text.includes('Ð')) && USUALLY_GARBLED.test(text);
}

/** The text that was written as UTF-8 and then read as Windows-1252, as it was (`MÃ¼ller` is Müller); null for any other. */
export function ungarbled(cell: string): string | null {
  if (!GARBLED.test(cell)) return null;
  const bytes: number[] = [];
  for (const character of cell) {
    const code = character.codePointAt(0)!;
    const high = code < 0x100 ? -1 : HIGH.indexOf(character);
    if (code >= 0x100 && high === -1) return null;
    bytes.push(high === -1 ? code : 0x80 + high);
  }
  try {
    const text = UTF8.decode(Uint8Array.from(bytes));
    return text.length < cell.length ? text : null;
  } catch {
    return null;
  }
}

/** The text that was wrapped in a formula lest Excel take it for a number: `="00123"`; null for any other cell. */
export function textOfFormula(cell: string): string | null {
  return /^="((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? null;
}

const NULL_WORDS: ReadonlySet<string> = new Set(['NULL', 'null', '(null)', '<null>', '[NULL]', '\\N', 'N/A', 'n/a', '-']);

/** Whether a cell holds what databases and reports write where there is no value. Nobody is called so in this letter case. */
export function isNullWord(cell: string): boolean {
  return cell.length <= 6 && NULL_WORDS.has(cell);
}

/** Whether a cell holds a list that PowerShell cut short when it formatted it for the screen: `{a@x.com, b@x.com...}`. */
export function isCutList(cell: string): boolean {
  return cell.startsWith('{') && /(?:\.\.\.|…)\}$/.test(cell);
}

/** Whether a cell holds what a spreadsheet shows in place of a number of many digits: 4.91713E+11, or ###### where the column is narrow. */
export function isCutNumber(cell: string): boolean {
  return cell.length < 30 && /^(?:[-+]?\d(?:[.,]\d+)?E\+\d{2,3}|#{4,})$/.test(cell);
}

/** Whether a cell holds what a spreadsheet shows in place of a value it could not compute: `#N/A`, `#NAME?`. */
export function isFormulaError(cell: string): boolean {
  return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NULL!|NAME\?)$/.test(cell);
}

/**
 * A name whose destroyed letters are marked. Windows PowerShell writes `?` for every letter outside
 * ASCII; a `?` that touches a letter or another `?`, or stands in a name without any letter, is such a
 * loss and becomes U+FFFD, the character that means "a letter stood here". Answers the same text when
 * nothing was lost.
 */
export function markLostLetters(name: string): string {
  if (!name.includes('?')) return name;
  return /^[? ]+$/.test(name) ? name.replaceAll('?', '\ufffd') : name.replace(/\?(?=[\p{L}?])|(?<=[\p{L}?])\?/gu, '\ufffd');
}
