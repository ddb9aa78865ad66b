import { quoted } from './refusal.ts';
import type { CellPlace, ReportFault } from './report-fault.ts';
import { upnShape } from './upn-shape.ts';

/** Whether a row can be an account by its user principal name; reports what is wrong with it. */
export function checkUpn(upn: unknown, place: CellPlace, cells: readonly string[], report: ReportFault): upn is string {
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
  switch (upnShape(upn)) {
    case 'plain':
      return true;
    case 'odd':
      report(
        place,
        'upn-unusual',
        upn,
        'kept',
        `${quoted(upn)} is a name that Entra does not allow; it cannot be written to a mapping file. Check it in the directory.`,
      );
      return true;
    case 'broken':
      report(
        place,
        'upn-invalid',
        upn,
        'row-left-out',
        `${quoted(upn)} is not a user principal name (user@domain.com), so the row was left out. Correct it and import the file again.`,
      );
      return false;
  }
}
