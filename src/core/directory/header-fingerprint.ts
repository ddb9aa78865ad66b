import { headerKey } from './header-key.ts';

/**
 * What a table's columns are remembered by: its headers in the form in which they are compared, in
 * order, joined by line feeds. A table without a header is known by its number of columns.
 */
export function headerFingerprint(headers: readonly string[] | { readonly columns: number }): string {
  return 'columns' in headers ? `no header, ${headers.columns} columns` : headers.map(headerKey).join('\n');
}
