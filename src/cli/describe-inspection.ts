import type { InspectedFile } from './inspect.ts';

/** Faults told in the text; --json has all of them. */
const TOLD = 10;

/** What was understood of a file, for people. */
export function describeInspection(inspected: InspectedFile): string {
  if ('refused' in inspected) return `${inspected.file}\n  refused: ${inspected.refused}`;
  const { file, kind, encoding, delimiter, sheet, rows, accounts, columns, kinds, faults } = inspected;
  const used = Object.entries(columns).filter(([, field]) => field !== null);
  const form = sheet === null ? `${encoding}, delimiter ${delimiter === '\t' ? 'tab' : delimiter}` : `sheet “${sheet}”`;
  return [
    file,
    `  ${kind} (${form})`,
    `  ${accounts.toLocaleString('en')} accounts in ${rows.toLocaleString('en')} rows: ${Object.entries(kinds)
      .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
      .join(', ')}`,
    `  ${used.length} of ${Object.keys(columns).length} columns used: ${used.map(([header, field]) => (header === field ? header : `${header} → ${field}`)).join(', ')}`,
    ...(faults.length === 0 ? ['  no faults'] : [`  ${faults.length.toLocaleString('en')} faults`]),
    ...faults.slice(0, TOLD).map((fault) => `    line ${fault.line}${fault.column === null ? '' : `, ${fault.column}`}: ${fault.message}`),
    ...(faults.length > TOLD ? [`    and ${(faults.length - TOLD).toLocaleString('en')} more; --json lists all`] : []),
  ].join('\n');
}
