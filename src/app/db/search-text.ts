/**
 * The text in which people are searched and sorted: lower case, without accents, single spaces.
 * Searching “muller” finds “Müller”, and “straße” is found by “strasse”.
 */
export function searchText(parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part) => part)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/\s+/g, ' ')
    .trim();
}
