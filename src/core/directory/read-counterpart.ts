import { texts } from '#texts/texts.ts';
import type { Side } from './account.ts';
import { cleanCell } from './clean-cell.ts';
import type { Recognition } from './export-reading.ts';
import { quoted } from './refusal.ts';
import type { ReportFault } from './report-fault.ts';
import { unwrapClaim } from './unwrap-claim.ts';
import { upnShape } from './upn-shape.ts';
import { isGuid } from './value-shapes.ts';

/** The name on the other side of a row of a mapping file; undefined, and a fault, when it is none. */
export type ReadCounterpart = (cells: readonly string[], line: number) => string | undefined;

/** Prepares to read the other side of a mapping file; null for a file that is none. */
export function createCounterpartReader({ mapping }: Recognition, side: Side, report: ReportFault): ReadCounterpart | null {
  if (!mapping) return null;
  const other: Side = side === 'source' ? 'target' : 'source';
  const index = mapping[other];
  return (cells, line) => {
    const value = unwrapClaim(cleanCell(cells[index] ?? '').value);
    const place = { line, index };
    if (value === '') {
      report(place, 'counterpart-missing', '', 'kept', texts.rowFaults.noCounterpart(other));
      return undefined;
    }
    if (upnShape(value) === 'broken' && !isGuid(value)) {
      report(place, 'counterpart-invalid', value, 'value-left-out', texts.rowFaults.badCounterpart(quoted(value), other));
      return undefined;
    }
    return value;
  };
}
