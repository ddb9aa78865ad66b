import type { TableDescription } from '#core/deliverables/workbook-description.ts';
import { cellAddress } from './cell-address.ts';
import { escapeAttribute } from './cell-text.ts';
import type { RowsWritten } from './write-rows.ts';

/** A name that cannot be taken for the address of a cell. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*_[A-Za-z0-9_]*$/;

/** The part of a table: where it stands, its columns and its filter. */
export function tablePart({ name, headers }: TableDescription, { rows, headerRow }: RowsWritten, id: number): string {
  if (!NAME.test(name)) throw new Error(`a table cannot be called ${name}`);
  if (new Set(headers.map((header) => header.toLowerCase())).size < headers.length) throw new Error(`the table ${name} has a header twice`);
  const ref = `${cellAddress(0, headerRow ?? 0)}:${cellAddress(headers.length - 1, rows - 1)}`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${headers.length}">` +
    headers.map((header, n) => `<tableColumn id="${n + 1}" name="${escapeAttribute(header)}"/>`).join('') +
    '</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
