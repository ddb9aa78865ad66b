import { compareOthers, OTHERS, similarWords } from './compare-given.ts';
import { WORDS_KEPT, type FormColumns } from './form-columns.ts';
import type { NameWords } from './name-words.ts';

/** How two surnames agree. */
export const SURNAME = {
  missing: 0,
  different: 1,
  /** One of two surnames is the same and the other is not: García López, García Pérez. */
  otherPart: 2,
  /** One side has only the initial, and it fits. */
  initial: 3,
  /** Close in letters or in consonants. */
  similar: 4,
  /** Another romanisation: sounds alike, or the same East Asian surname. */
  sound: 5,
  /** One of two surnames is the same: García, García López. */
  part: 6,
  exact: 7,
  /** See `GIVEN.reordered`. */
  reordered: 8,
} as const;

/** Shortest surname that may be found glued inside a longer one: Maria Lopezgarcia. Shorter ones are found by chance. */
const SHORTEST_INSIDE = 5;

/**
 * Compares the surnames of two readings.
 * @returns the level in the low four bits; above them the word that agrees.
 */
export function compareSurname(words: NameWords, left: FormColumns, i: number, right: FormColumns, j: number): number {
  const a = left.surname[i] as number;
  const b = right.surname[j] as number;
  if (a < 0 || b < 0) return SURNAME.missing;
  const coreA = left.surnameCore[i] as number;
  const coreB = right.surnameCore[j] as number;
  if (a === b || coreA === coreB) return SURNAME.exact | (coreA << 4);
  const textA = words.texts[coreA] as string;
  const textB = words.texts[coreB] as string;
  if (textA.length === 1 || textB.length === 1) {
    return textA.charCodeAt(0) === textB.charCodeAt(0) ? SURNAME.initial | (a << 4) : SURNAME.different;
  }
  for (let k = 0; k < WORDS_KEPT; k++) {
    const x = left.surnameWords[i * WORDS_KEPT + k] as number;
    if (x < 0) break;
    for (let l = 0; l < WORDS_KEPT; l++) {
      const y = right.surnameWords[j * WORDS_KEPT + l] as number;
      if (y < 0) break;
      if (x === y && (words.texts[x] as string).length > 1) {
        const others = compareOthers(words, left.surnameWords, i, k, right.surnameWords, j, l);
        return (others === OTHERS.differ ? SURNAME.otherPart : SURNAME.part) | (x << 4);
      }
    }
  }
  const shorter = textA.length < textB.length ? coreA : coreB;
  const longer = shorter === coreA ? textB : textA;
  const inside = words.texts[shorter] as string;
  if (inside.length >= SHORTEST_INSIDE && (longer.startsWith(inside) || longer.endsWith(inside))) return SURNAME.part | (shorter << 4);
  if (words.sound[coreA] === words.sound[coreB] || sameFamily(words, coreA, coreB)) return SURNAME.sound | (coreA << 4);
  // With particles too: El-Masri and Almasry.
  const alike = similarWords(words, coreA, coreB) || ((a !== coreA || b !== coreB) && similarWords(words, a, b));
  return alike ? SURNAME.similar | (coreA << 4) : SURNAME.different;
}

/** True when two words are romanisations of one East Asian surname. */
export function sameFamily(words: NameWords, a: number, b: number): boolean {
  const { start, items } = words.families;
  const toA = start[a + 1] as number;
  const toB = start[b + 1] as number;
  for (let i = start[a] as number; i < toA; i++) {
    for (let j = start[b] as number; j < toB; j++) if (items[i] === items[j]) return true;
  }
  return false;
}
