import { holdsGarbled } from './clean-cell.ts';
import { holdsEntity } from './html-entities.ts';

/** What a stretch of text holds. */
export interface TextScan {
  /**
   * Some cell must be looked at: the text has an invisible character, a tab that is no delimiter, a
   * lone CR, a `?`, letters that were read in the wrong code page or stand as in a web page, or what a spreadsheet leaves of a
   * long number or a formula that failed.
   */
  readonly careful: boolean;
  /** Every line feed follows a carriage return. */
  readonly pairedLineEnds: boolean;
}

/** What most texts have none of, in one cheap class: ASCII controls and `?`, and all that is not Latin. */
const UNUSUAL = /[\0-\x08\v\f\x0e-\x1f?\x7f-\x9f\xad\u0250-\uffff]+/g;

/** ASCII controls and `?`; format characters, fillers, private use, surrogates and non-characters. */
const SUSPECT = /[\0-\x08\v\f\x0e-\x1f?\x7f-\x9f\p{Cf}\p{Co}\p{Cs}\p{Cn}\u115f\u1160\u2028\u2029\u3164\uffa0\ufffd]/u;

/** See `isCutNumber` and `isFormulaError`: two expressions, since one that begins with a sign is found many times sooner. */
const CUT_NUMBER = /\dE\+\d/;
const SPOILT = /#(?:[NRVD][AEIU/][A-Z/]|###)/;

/** Scans a block as a whole, because asking every cell would cost more than parsing it. */
export function scanText(text: string, delimiter: string): TextScan {
  const tabsDelimit = delimiter === '\t' && !text.includes('"');
  return {
    careful: isSuspect(text) || (!tabsDelimit && text.includes('\t')) || !everyHasNeighbour(text, '\r', 1, '\n'),
    pairedLineEnds: everyHasNeighbour(text, '\n', -1, '\r'),
  };
}

/** Whether a cell that stands by itself, as in a workbook, must be looked at. */
export function needsCare(cell: string): boolean {
  return isSuspect(cell) || /[\t\r\n]/.test(cell);
}

function isSuspect(text: string): boolean {
  return (
    holdsSuspect(text) ||
    holdsGarbled(text) ||
    holdsEntity(text) ||
    (text.includes('E+') && CUT_NUMBER.test(text)) ||
    (text.includes('#') && SPOILT.test(text))
  );
}

/** What is known of a code unit by itself; nothing yet is 0. */
const HARMLESS = 1;
const SUSPICIOUS = 2;
/** Half of a character beyond U+FFFF: the other half counts too. */
const HALF = 3;
/** By code unit, learned as they come: a file has few different letters, and asking `SUSPECT` about a whole text takes twenty times as long. */
const learned = new Uint8Array(0x1_0000);

/** Goes from one run of unusual characters to the next: most of a text has none. */
function holdsSuspect(text: string): boolean {
  UNUSUAL.lastIndex = 0;
  for (let run = UNUSUAL.exec(text); run !== null; run = UNUSUAL.exec(text)) {
    if (isSuspectRun(run[0])) return true;
  }
  return false;
}

function isSuspectRun(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const known = learned[unit] || learn(unit);
    if (known === HARMLESS) continue;
    if (known === SUSPICIOUS) return true;
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (SUSPECT.test(character)) return true;
    at += character.length - 1;
  }
  return false;
}

function learn(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  return (learned[unit] = isHalf ? HALF : SUSPECT.test(String.fromCharCode(unit)) ? SUSPICIOUS : HARMLESS);
}

/** Whether the character beside each `mark` is `neighbour`. A CR at the very end may still get its LF. */
function everyHasNeighbour(text: string, mark: string, side: 1 | -1, neighbour: string): boolean {
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (text[at + side] !== neighbour && at + side < text.length) return false;
  }
  return true;
}
