import { onOneLine, quoted } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import { namedColumns, type InspectedFile } from './inspected-file.ts';

/** Faults told in the text; --json has all of them. */
export const TOLD_FAULTS = 10;
/** Columns that are not used, told by name. */
const TOLD_COLUMNS = 12;

/** What was understood of a file, for people. */
export function describeInspection(inspected: InspectedFile): string {
  if ('refused' in inspected) return `${onOneLine(inspected.file)}\n  refused: ${onOneLine(inspected.refused)}`;
  const { file, recognition, rows, accounts, kinds, faultCount, firstFaults } = inspected;
  const { title, encoding, delimiter, sheet, sheets = [], mapping } = recognition;
  const columns = namedColumns(recognition);
  const used = columns.flatMap(([name, field]) => (field === null ? [] : [name === field ? name : `${name} → ${field}`]));
  const unused = columns.flatMap(([name, field]) => (field === null ? [name] : []));
  const others = sheets.filter((name) => name !== sheet).map(quoted);
  return [
    onOneLine(file),
    `  ${title} (${sheet === undefined ? `${encoding}, delimiter ${delimiter === '\t' ? 'tab' : delimiter}` : `worksheet ${quoted(sheet)}`})`,
    ...(others.length === 0 ? [] : [`  other worksheets, to be chosen with --sheet: ${others.join(', ')}`]),
    ...(mapping === undefined ? [] : ['  it pairs accounts; those of one side are listed, chosen with --side']),
    `  ${count(accounts, 'account')} in ${count(rows, 'row')}: ${Object.entries(kinds)
      .map(([name, number]) => `${texts.count(number)} ${name}`)
      .join(', ')}`,
    `  ${used.length} of ${count(columns.length, 'column')} used: ${used.join(', ')}`,
    ...(unused.length === 0 ? [] : [`  not used: ${shortened(unused)}`]),
    faultCount === 0 ? '  no faults' : `  ${count(faultCount, 'fault')}`,
    ...firstFaults.map(({ line, column, message }) => `    ${placeOf(line, column)}: ${message}`),
    ...(faultCount > firstFaults.length ? [`    and ${texts.count(faultCount - firstFaults.length)} more; --json lists all`] : []),
  ].join('\n');
}

function placeOf(line: number, column: string | null): string {
  return line === 0 ? 'whole file' : `line ${line}${column === null ? '' : `, ${column}`}`;
}

function shortened(names: readonly string[]): string {
  const told = names.slice(0, TOLD_COLUMNS).join(', ');
  return names.length > TOLD_COLUMNS ? `${told} and ${names.length - TOLD_COLUMNS} more` : told;
}

function count(number: number, what: string): string {
  return `${texts.count(number)} ${what}${number === 1 ? '' : 's'}`;
}
