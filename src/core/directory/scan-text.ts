/** What a stretch of text holds. */
export interface TextScan {
  /**
   * Some cell must be looked at: the text has an invisible character, a tab that is no delimiter, a
   * lone CR, a `?`, or what a spreadsheet leaves of a long number or a formula that failed.
   */
  readonly careful: boolean;
  /** Every line feed follows a carriage return. */
  readonly pairedLineEnds: boolean;
}

/** What most texts have none of, in one cheap class: ASCII controls and `?`, and all that is not Latin. */
const UNUSUAL = /[\0-\x08\v\f\x0e-\x1f?\x7f-\x9f\xad\u0250-\uffff]/;

/** ASCII controls and `?`; format characters, fillers, private use, surrogates and non-characters. */
const SUSPECT = /[\0-\x08\v\f\x0e-\x1f?\x7f-\x9f\p{Cf}\p{Co}\p{Cs}\p{Cn}\u115f\u1160\u2028\u2029\u3164\uffa0\ufffd]/u;

/** See `isCutNumber` and `isFormulaError`. */
const SPOILT = /\dE\+\d|#[NRVD][AEIU/][A-Z/]/;

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
  return (UNUSUAL.test(text) && SUSPECT.test(text)) || ((text.includes('E+') || text.includes('#')) && SPOILT.test(text));
}

/** Whether the character beside each `mark` is `neighbour`. A CR at the very end may still get its LF. */
function everyHasNeighbour(text: string, mark: string, side: 1 | -1, neighbour: string): boolean {
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (text[at + side] !== neighbour && at + side < text.length) return false;
  }
  return true;
}
