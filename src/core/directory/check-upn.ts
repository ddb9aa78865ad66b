import { texts } from '#texts/texts.ts';
import { quoted } from './refusal.ts';
import type { ReportFault } from './report-fault.ts';
import { unwrapClaim } from './unwrap-claim.ts';
import { upnShape } from './upn-shape.ts';

/** `CONTOSO\anna`, or a security identifier: accounts of Windows. */
const WINDOWS = /^(?:[^\\@\s]+\\[^\\@]+|S-1-5-[\d-]+)$/i;

/**
 * The user principal name by which a row can be an account, or null; reports what is wrong with it. Of
 * several columns that may hold the name, the first that is filled is the one to blame.
 */
export function checkUpn(
  value: unknown,
  line: number,
  columns: readonly number[],
  cells: readonly string[],
  report: ReportFault,
): string | null {
  if (typeof value === 'string' && upnShape(value) === 'plain') return value;
  const index = columns.find((column) => cells[column]?.trim()) ?? columns[0] ?? null;
  const place = { line, index };
  if (typeof value !== 'string') {
    report(place, 'upn-missing', cells.join(' ').trim(), 'row-left-out', texts.rowFaults.noUpn);
    return null;
  }
  const upn = unwrapClaim(value);
  const shape = upnShape(upn);
  if (shape === 'broken' && WINDOWS.test(upn)) {
    report(place, 'windows-account', value, 'row-left-out', texts.rowFaults.windowsAccount(quoted(value)));
    return null;
  }
  if (shape === 'broken') {
    report(place, 'upn-invalid', value, 'row-left-out', texts.rowFaults.noUpnShape(quoted(value)));
    return null;
  }
  if (upn !== value) {
    report(place, 'claim-unwrapped', value, 'repaired', texts.rowFaults.readAs(quoted(value), quoted(upn)));
  }
  if (shape === 'odd') {
    report(place, 'upn-unusual', value, 'kept', texts.rowFaults.unusualUpn(quoted(value)));
  }
  return upn;
}
