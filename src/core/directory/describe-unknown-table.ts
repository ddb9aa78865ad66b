import { texts } from '#texts/texts.ts';
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
    const what = texts.fileRefusals.beginsWithData(quoted(cells[0]!));
    return { ...refuse('header-missing', name, what, { line: block.lines[first]!, value: cells.join(', ') }), table };
  }
  const named = headers.filter((header) => header !== '');
  const list = texts.fileRefusals.columns(named.slice(0, 8).map(quoted), named.length > 8);
  const guess = table.columns.find(
    ({ field, index }) => field === 'userPrincipalName' && !fields.get(field)?.some((column) => column.index === index),
  );
  const advice = guess ? texts.fileRefusals.looksLikeNames(quoted(guess.header)) : texts.fileRefusals.sayWhichColumn;
  const what = texts.fileRefusals.noNames(list, advice);
  return { ...refuse('no-header', name, what, { line: block.lines[row]!, value: named.join(', ') }), table };
}
