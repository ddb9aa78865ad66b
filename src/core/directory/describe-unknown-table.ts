import type { Refusal } from './fault.ts';
import { headerKey, headerText } from './header-key.ts';
import { recogniseHeader } from './recognise-header.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowBlock } from './row-block.ts';
import { upnShape } from './upn-shape.ts';

/** Says why a table without a column of user principal names cannot be used, and what to do. */
export function describeUnknownTable(block: RowBlock, name: string): Refusal {
  const at = block.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  if (at === -1) return refuse('empty', name, 'holds nothing but blank lines. Export the users again and choose the new file.');
  const headers = block.rows[at]!.map(headerText).filter((header) => header !== '');
  const place = { line: block.lines[at]!, value: headers.join(', ') };

  if (isMappingHeader(headers)) {
    return refuse(
      'mapping-file',
      name,
      'this is a mapping file, which pairs accounts; it does not describe them. Choose the user exports of the two tenants.',
      place,
    );
  }
  if (headers.some((header) => upnShape(header) === 'plain' && header.includes('.'))) {
    return refuse(
      'header-missing',
      name,
      `the file begins with data (${quoted(headers[0]!)}), not with the names of its columns. Export again with a header line, or add one such as “UserPrincipalName,DisplayName”.`,
      place,
    );
  }
  const list = headers.slice(0, 8).map(quoted).join(', ') + (headers.length > 8 ? ' and others' : '');
  const mail = recogniseHeader(headers).fields.get('mail')?.[0];
  const advice = mail
    ? `The column ${quoted(headers[mail.index]!)} holds mail addresses, which need not be the names people sign in with. Export again with UserPrincipalName.`
    : 'Export again with a column named “UserPrincipalName”, or rename the column that holds it.';
  return refuse('no-header', name, `no column holds user principal names. The columns are ${list}. ${advice}`, place);
}

/** `Source,Destination`, `SourceUpn,TargetUpn` and the like: one column for each side. */
function isMappingHeader(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  return keys.some((key) => key.startsWith('source')) && keys.some((key) => key.startsWith('target') || key.startsWith('destination'));
}
