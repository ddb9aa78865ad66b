/** A phone number reduced to what survives reformatting. */
export interface CleanPhone {
  /** The last eight digits without extension: enough to be one line, few enough to lose trunk and country codes. */
  readonly tail: string;
  /** The extension, or the empty string. */
  readonly extension: string;
}

const EXTENSION = /(?:\s*(?:extension|ext|durchwahl|dw|poste|x)[.:]?\s*|\s*[#;,]\s*(?:ext=)?)(\d{1,6})\s*$/i;
/** Most numbers have no letter and none of the signs, and need not be searched for the whole of it. */
const MAY_HAVE_EXTENSION = /[a-z#;,]/i;
/** Shorter numbers are extensions or fragments, which repeat all over a company. */
const FEWEST_DIGITS = 6;
/** Country code, trunk zero and area code are written or left out at will; subscriber and most of the area code fit in eight digits. */
const TAIL_DIGITS = 8;
const ZERO = 48;

/** Cleans a phone number, or answers null when there are too few digits to be one. */
export function cleanPhone(text: string): CleanPhone | null {
  const found = MAY_HAVE_EXTENSION.test(text) ? EXTENSION.exec(text) : null;
  const extension = found?.[1] ?? '';
  const number = found ? text.slice(0, found.index) : text;
  // "+44 (0)20 …": the zero in brackets is dialled only inside the country.
  const tail = lastDigits(number.includes('(') ? number.replace(/\(0\)/g, '') : number);
  return tail.length < FEWEST_DIGITS ? null : { tail, extension };
}

/** The last digits of a number, or all of them when there are fewer. */
function lastDigits(number: string): string {
  let value = 0;
  let worth = 1;
  let count = 0;
  for (let at = number.length - 1; at >= 0 && count < TAIL_DIGITS; at--) {
    const digit = number.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) continue;
    value += digit * worth;
    worth *= 10;
    count++;
  }
  return count === 0 ? '' : String(value).padStart(count, '0');
}
