import { jaroWinkler } from './jaro-winkler.ts';

/** How two labels (a department, a title, a city) agree by their wording alone. */
export const LABEL = { missing: 0, different: 1, similar: 2, exact: 3 } as const;

/** Words of titles and departments that everybody shares. */
const FILLERS = new Set(['of', 'and', 'the', 'for', 'und', 'de', 'la', 'et', 'y', 'e', 'di', 'senior', 'junior', 'lead', 'head', 'team', 'dept', 'department', 'group', 'office']);
const SIMILAR = 0.9;

/** Compares two folded labels: exact, similar (the same words in part, or an abbreviation), different. */
export function compareLabels(a: string, b: string): number {
  if (a === '' || b === '') return LABEL.missing;
  if (a === b) return LABEL.exact;
  if (jaroWinkler(a, b) >= SIMILAR) return LABEL.similar;
  const left = a.split(' ');
  const right = b.split(' ');
  for (const word of left) {
    if (word.length > 2 && !FILLERS.has(word) && right.includes(word)) return LABEL.similar;
  }
  const initials = (words: readonly string[]): string => words.filter((word) => !FILLERS.has(word)).map((word) => word[0]).join('');
  if ((left.length === 1 && right.length > 1 && initials(right) === a) || (right.length === 1 && left.length > 1 && initials(left) === b)) {
    return LABEL.similar;
  }
  return LABEL.different;
}
