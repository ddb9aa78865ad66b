import { ungarbled } from './clean-cell.ts';

/**
 * The form in which headers are compared: compatibility forms folded, lower case, letters and digits
 * only. "User principal name", "userPrincipalName" and "USER_PRINCIPAL_NAME " are one header.
 */
export function headerKey(header: string): string {
  return asWritten(header)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** The header as a tool spells it: without invisible characters, outer spaces and quotation marks and doubled inner spaces. */
export function headerText(header: string): string {
  return asWritten(header)
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (/\s/u.test(character) && character !== '\uFEFF' ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^"(.+)"$/, '$1');
}

/** Before its letters, or the byte order mark before the first header, were read in the wrong code page: `ï»¿UPN`. */
function asWritten(header: string): string {
  return ungarbled(header) ?? header;
}
