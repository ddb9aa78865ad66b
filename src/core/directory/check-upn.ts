import { quoted } from './refusal.ts';
import type { ReportFault } from './report-fault.ts';
import { upnShape } from './upn-shape.ts';

/**
 * Whether a row can be an account by its user principal name; reports what is wrong with it. Of several
 * columns that may hold the name, the first that is filled is the one to blame.
 */
export function checkUpn(
  upn: unknown,
  line: number,
  columns: readonly number[],
  cells: readonly string[],
  report: ReportFault,
): upn is string {
  if (typeof upn === 'string' && upnShape(upn) === 'plain') return true;
  const index = columns.find((column) => cells[column]?.trim()) ?? columns[0] ?? null;
  const place = { line, index };
  if (typeof upn !== 'string') {
    report(
      place,
      'upn-missing',
      cells.join(' ').trim(),
      'row-left-out',
      'The row has no user principal name, so it was left out. Fill it in if it is a user, else ignore this.',
    );
    return false;
  }
  if (upnShape(upn) === 'broken') {
    report(
      place,
      'upn-invalid',
      upn,
      'row-left-out',
      `${quoted(upn)} is not a user principal name (user@domain.com), so the row was left out. Correct it and import the file again.`,
    );
    return false;
  }
  report(
    place,
    'upn-unusual',
    upn,
    'kept',
    `${quoted(upn)} is a name that Entra does not allow; it cannot be written to a mapping file. Check it in the directory.`,
  );
  return true;
}
