/** What PowerShell takes for a single quote: the plain one and four typographic ones. */
const QUOTES = /['\u2018-\u201b]/g;
/** Line ends, other control characters, and marks that hide or turn text. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** A text as a PowerShell string that holds nothing but itself: single quotes, in which nothing is run or filled in. */
export function quotePowerShell(text: string): string {
  return `'${text.toWellFormed().replace(UNSEEN, ' ').replace(QUOTES, '$&$&')}'`;
}

/** A text for a comment, which ends with its line. */
export function commentPowerShell(text: string): string {
  return text.toWellFormed().replace(UNSEEN, ' ').trim();
}
