/**
 * The text in which people are searched and sorted: lower case, without accents, single spaces.
 * Searching “muller” finds “Müller”, and “straße” is found by “strasse”.
 */
export function searchText(parts: readonly (string | null | undefined)[]): string {
  let text = '';
  for (const part of parts) if (part) text = text === '' ? part : `${text} ${part}`;
  const lower = PLAIN.test(text) ? text.toLowerCase() : folded(text);
  return UNTIDY.test(lower) ? lower.replace(/\s+/g, ' ').trim() : lower;
}

/** Text that needs no folding, which is most of it. */
const PLAIN = /^[\x20-\x7e]*$/;
const UNTIDY = /^\s|\s\s|\s$|[^\S ]/;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}
