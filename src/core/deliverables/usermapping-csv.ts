import type { UserMapping } from '#core/mapping/build-user-mapping.ts';

/** Rule M1: the name is exact, letter case included. */
export const USERMAPPING_FILE_NAME = 'usermapping.csv';

/**
 * The text of `usermapping.csv` (rules M2 to M6): header `Source,Destination`, comma, CRLF after
 * every line, no quotes. ASCII by construction, so that any encoding without BOM gives the same bytes.
 */
export function formatUserMapping(mapping: UserMapping): string {
  return ['Source,Destination', ...mapping.lines.map(({ source, target }) => `${source},${target}`), ''].join('\r\n');
}
