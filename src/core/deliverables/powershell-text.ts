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

/** What PowerShell takes for a double quote (the plain one and three typographic ones), and what is filled in or escaped within them. */
const ACTIVE = /["\u201c-\u201e$`]/g;
/** Stands for the variable while the sentence is made; `UNSEEN` takes it out of anything else. */
const HOLE = '\u0000';

/** A sentence with a variable of the script in it, as a string in double quotes in which nothing else is filled in. */
export function fillPowerShell(sentence: (value: string) => string, variable: `$${string}`): string {
  const pieces = sentence(HOLE).toWellFormed().split(HOLE);
  return `"${pieces.map((piece) => piece.replace(UNSEEN, ' ').replace(ACTIVE, '`$&')).join(variable)}"`;
}
