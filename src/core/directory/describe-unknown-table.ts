import type { Refusal, UnclearTable } from './fault.ts';
import type { RecognisedHeader } from './recognised-header.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock } from './row-block.ts';

/** Says why a table without a column that is known to name accounts cannot be used, and what to do. */
export function describeUnknownTable(
  block: RowBlock,
  row: number,
  { headers, fields }: RecognisedHeader,
  table: UnclearTable,
  name: string,
): Refusal {
  if (row === -1) {
    const first = block.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
    const cells = block.rows[first]!.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const what = `the file begins with data (${quoted(cells[0]!)}), not with the names of its columns. Say what the columns hold, or export again with a header line such as “UserPrincipalName,DisplayName”.`;
    return { ...refuse('header-missing', name, what, { line: block.lines[first]!, value: cells.join(', ') }), table };
  }
  const named = headers.filter((header) => header !== '');
  const list = named.slice(0, 8).map(quoted).join(', ') + (named.length > 8 ? ' and others' : '');
  const guess = table.columns.find(
    ({ field, index }) => field === 'userPrincipalName' && !fields.get(field)?.some((column) => column.index === index),
  );
  const advice = guess
    ? `The column ${quoted(guess.header)} looks like it; say so, or export again with a column named “UserPrincipalName”.`
    : 'Say which column holds them, or export again with a column named “UserPrincipalName”.';
  const what = `no column is known to hold the names people sign in with. The columns are ${list}. ${advice}`;
  return { ...refuse('no-header', name, what, { line: block.lines[row]!, value: named.join(', ') }), table };
}
