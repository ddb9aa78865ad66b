import { namedColumns, type InspectedFile } from './inspected-file.ts';

/**
 * One file's object of `crosswalk inspect --json`, in pieces. Written by hand because the lists may be
 * longer than a string can be, and because a column may be called `__proto__`.
 */
export function* formatInspected(inspected: InspectedFile): Generator<string, void> {
  if ('refused' in inspected) return yield formatEntries(inspected);
  const { file, recognition, rows, accounts, kinds, faults, accountList } = inspected;
  const { title: kind, encoding, delimiter, sheet = null, sheets, mapping } = recognition;
  const columns = namedColumns(recognition).map(([name, field]) => `      ${JSON.stringify(name)}: ${JSON.stringify(field)}`);
  const head = { file, kind, encoding, delimiter, sheet, ...(sheets && { sheets }), ...(mapping && { mapping }), rows, accounts };
  yield formatEntries(head).replace(/\n {2}\}$/, ',\n');
  yield `    "columns": {\n${columns.join(',\n')}\n    },\n`;
  yield `    "kinds": ${JSON.stringify(kinds)},\n`;
  yield '    "faults": ';
  yield* faults?.pieces('    ') ?? ['[]'];
  if (accountList !== null) {
    yield ',\n    "accountList": ';
    yield* accountList.pieces('    ');
  }
  yield '\n  }';
}

function formatEntries(entries: Readonly<Record<string, unknown>>): string {
  return `  ${JSON.stringify(entries, null, 2).replaceAll('\n', '\n  ')}`;
}
