import { DELIMITERS } from './sniff-delimiter.ts';

/**
 * The text with a line feed in place of every lone carriage return that ends a row: what old Macintosh
 * programs wrote, and what is left where files of two origins were joined. One inside quotation marks
 * stays, and so does one at the very end when `more` may bring its line feed. The length stays the same.
 */
export function settleReturns(text: string, more: boolean): string {
  if (!hasLoneReturn(text)) return text;
  const settled: string[] = [];
  let from = 0;
  let quoted = false;
  const marks = /["\r]/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const at = mark.index;
    if (mark[0] === '"') {
      if (quoted && text[at + 1] === '"') marks.lastIndex++;
      else quoted = !quoted && opensCell(text[at - 1]);
    } else if (!quoted && text[at + 1] !== '\n' && (at + 1 < text.length || !more)) {
      settled.push(text.slice(from, at));
      from = at + 1;
    }
  }
  settled.push(text.slice(from));
  return settled.join('\n');
}

/** Whether a quotation mark behind this character opens a cell; anywhere else it is a letter like others. */
function opensCell(before: string | undefined): boolean {
  return before === undefined || before === '\n' || before === '\r' || (DELIMITERS as readonly string[]).includes(before);
}

function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') return true;
  return false;
}
