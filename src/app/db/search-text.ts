/**
 * The text in which people are searched and sorted: lower case, without accents, single spaces.
 * Searching “muller” finds “Müller”, and “straße” is found by “strasse”.
 */
export function searchText(parts: readonly (string | null | undefined)[]): string {
  let text = '';
  for (const part of parts) if (part) text = text === '' ? part : `${text} ${part}`;
  if (text === '' || TIDY.test(text)) return text.toLowerCase();
  return folded(text).replace(/\s+/g, ' ').trim();
}

/** Words of a search that count; nobody types more to find a person. */
const MOST_WORDS = 8;

/** The words of a search, as they stand in search texts; each once. */
export function searchWords(search: string): string[] {
  return [...new Set(searchText([search]).split(' ').filter(Boolean))].slice(0, MOST_WORDS);
}

/** ASCII with single spaces between words, which is most text: only its letter case is to change. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}
