import { jaroWinkler, lettersOf, mayReach } from './jaro-winkler.ts';

/** How two labels (a department, a title, a city) agree by their wording alone. */
export const LABEL = { missing: 0, different: 1, similar: 2, exact: 3 } as const;

/** A folded label taken apart once, to be compared with many. */
export interface Label {
  readonly text: string;
  /** The text without words that everybody shares. */
  readonly core: string;
  /** Its words of three letters and more that tell departments and titles apart. */
  readonly words: readonly string[];
  /** The initials of its words; empty when it has only one. */
  readonly initials: string;
  /** Bit set of the letters of `core`; -1 where others than ASCII may pass for some of them. */
  readonly letters: number;
}

/** Words of titles and departments that everybody shares. */
const FILLERS = new Set('of and the for und de la et y e di senior junior lead head team dept department group office'.split(' '));
const SIMILAR = 0.9;
const ASCII = /^[\0-\x7f]*$/;

/** Takes a folded label apart. */
export function toLabel(text: string): Label {
  const words = text.split(' ').filter((word) => !FILLERS.has(word));
  const core = words.join(' ');
  return {
    text,
    core,
    letters: ASCII.test(core) ? lettersOf(core) : -1,
    words: words.filter((word) => word.length > 2),
    initials: words.length < 2 ? '' : words.map((word) => word.charAt(0)).join(''),
  };
}

/** Compares two labels: exact, similar (a word in common, an abbreviation, a typing error), different. */
export function compareLabels(a: Label, b: Label): number {
  if (a.text === '' || b.text === '') return LABEL.missing;
  if (a.text === b.text) return LABEL.exact;
  for (const word of a.words) if (b.words.includes(word)) return LABEL.similar;
  if ((a.initials !== '' && a.initials === b.text) || (b.initials !== '' && b.initials === a.text)) return LABEL.similar;
  // Lengths too far apart cannot be that similar; most pairs end here.
  const short = Math.min(a.core.length, b.core.length);
  const long = Math.max(a.core.length, b.core.length);
  if (short * 2 < long) return LABEL.different;
  const isClear = a.letters !== -1 && b.letters !== -1 && !mayReach(a.core, b.core, a.letters, b.letters, SIMILAR);
  return !isClear && jaroWinkler(a.core, b.core) >= SIMILAR ? LABEL.similar : LABEL.different;
}
