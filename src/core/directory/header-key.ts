/**
 * The form in which headers are compared: compatibility forms folded, lower case, letters and digits
 * only. "User principal name", "userPrincipalName" and "USER_PRINCIPAL_NAME " are one header.
 */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** The header as a tool spells it: without invisible characters, outer spaces and doubled inner ones. */
export function headerText(header: string): string {
  return header
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (/\s/u.test(character) && character !== '\uFEFF' ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();
}
