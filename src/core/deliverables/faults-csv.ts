import type { Fault, FaultRemedy } from '../directory/fault.ts';
import { PEOPLE_CSV_START, toPeopleCsv } from './people-csv.ts';

/** The columns, in order. */
export const FAULT_COLUMNS = ['File', 'Line', 'Column', 'Value', 'What was done', 'Explanation', 'Code'] as const;

const REMEDIES: Readonly<Record<FaultRemedy, string>> = {
  'row-left-out': 'row left out',
  'value-left-out': 'value left out',
  repaired: 'repaired',
  kept: 'kept as it is',
};

/**
 * The faults of an export as a CSV file for people (see `toPeopleCsv`), some lines at a time. A fault
 * of the whole file has an empty line number.
 */
export function* formatFaults(file: string, faults: Iterable<readonly Fault[]>): Generator<string> {
  yield PEOPLE_CSV_START + toPeopleCsv([FAULT_COLUMNS]);
  for (const some of faults) {
    if (some.length === 0) continue;
    yield toPeopleCsv(
      some.map(({ line, column, value, remedy, message, code }) => [
        file,
        line === 0 ? '' : String(line),
        column ?? '',
        value,
        REMEDIES[remedy],
        message,
        code,
      ]),
    );
  }
}
