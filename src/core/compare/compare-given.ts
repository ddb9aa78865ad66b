import type { FormColumns } from './form-columns.ts';
import { countBits, jaroWinkler, mayReach } from './jaro-winkler.ts';
import type { NameWords } from './name-words.ts';
import { listsMeet } from './ragged.ts';
import { WORDS_KEPT } from './form-columns.ts';

/** How two given names agree; a higher level is a closer agreement, but only the learned weights say how much it counts. */
export const GIVEN = {
  missing: 0,
  different: 1,
  /** Another name with the same first letter. */
  sameLetter: 2,
  /** One of several given names is the same, and what each side has besides is another: John A., John Bert. */
  otherPart: 3,
  /** One side has only the initial, and it fits. */
  initial: 4,
  /** Close in letters or in consonants: a typing error or a wild romanisation. */
  similar: 5,
  /** Sounds alike: another romanisation. */
  sound: 6,
  /** Short form, or the same name in another language. */
  nickname: 7,
  /** One of several given names is the same. */
  part: 8,
  exact: 9,
  /** Both names are the same, with given name and surname exchanged or cut at another place. */
  reordered: 10,
} as const;

/** Similarity from which two names count as similar: below it, unrelated first names of one culture begin to meet (Winkler's usual 0.88). */
const SIMILAR = 0.88;
/** Words that share fewer letters than this (of all their letters) cannot reach the similarity; the comparison is skipped. */
const SHARED_LETTERS = 0.5;

/** Names this close in letters, and the same in the coarsest reading, are one name under two romanisations. */
const ROUGHLY = 0.6;

function soundsRoughlyAlike(words: NameWords, a: number, b: number): boolean {
  return listsMeet(words.coarse, a, words.coarse, b) && jaroWinkler(words.texts[a] as string, words.texts[b] as string) >= ROUGHLY;
}

/** True when two words are close in letters or have the same consonants. */
export function similarWords(words: NameWords, a: number, b: number): boolean {
  if (words.skeleton[a] === words.skeleton[b] && (words.skeleton[a] as number) >= 0) return true;
  if (soundsRoughlyAlike(words, a, b)) return true;
  const lettersA = words.letters[a] as number;
  const lettersB = words.letters[b] as number;
  if (countBits(lettersA & lettersB) < countBits(lettersA | lettersB) * SHARED_LETTERS) return false;
  const textA = words.texts[a] as string;
  const textB = words.texts[b] as string;
  return mayReach(textA, textB, lettersA, lettersB, SIMILAR) && jaroWinkler(textA, textB) >= SIMILAR;
}

/** The first number that list `a` and list `b` of one table share, or -1. */
function sharedGroup(table: NameWords['nicknames'], a: number, b: number): number {
  const toA = table.start[a + 1] as number;
  const toB = table.start[b + 1] as number;
  for (let i = table.start[a] as number; i < toA; i++) {
    for (let j = table.start[b] as number; j < toB; j++) if (table.items[i] === table.items[j]) return table.items[i] as number;
  }
  return -1;
}

/**
 * Compares the given names of two readings.
 * @returns the level in the low four bits; above them the word (or, for `nickname`, the group) that agrees.
 */
export function compareGiven(words: NameWords, left: FormColumns, i: number, right: FormColumns, j: number): number {
  const a = left.given[i] as number;
  const b = right.given[j] as number;
  if (a < 0 || b < 0) return GIVEN.missing;
  if (a === b) return GIVEN.exact | (a << 4);
  const textA = words.texts[a] as string;
  const textB = words.texts[b] as string;
  const sameLetter = textA.charCodeAt(0) === textB.charCodeAt(0);
  if (textA.length === 1 || textB.length === 1) return (sameLetter ? GIVEN.initial : GIVEN.different) | (a << 4);

  let nickname = -1;
  for (let k = 0; k < WORDS_KEPT; k++) {
    const x = left.givenWords[i * WORDS_KEPT + k] as number;
    if (x < 0) break;
    for (let l = 0; l < WORDS_KEPT; l++) {
      const y = right.givenWords[j * WORDS_KEPT + l] as number;
      if (y < 0) break;
      if (x === y && (words.texts[x] as string).length > 1) {
        const others = compareOthers(words, left.givenWords, i, k, right.givenWords, j, l);
        // Anthony Lou and Michael Lou share no more than many strangers do.
        if (others === OTHERS.differ && k > 0 && l > 0) continue;
        if (others === OTHERS.differ) return GIVEN.otherPart | (x << 4);
        // John Alan and John A.: fewer people are called so than John. Ye-min and Ye-mi share no more than Ye.
        return GIVEN.part | ((others === OTHERS.meet ? (textA.length < textB.length ? a : b) : x) << 4);
      }
      if (nickname < 0) nickname = sharedGroup(words.nicknames, x, y);
    }
  }
  if (nickname < 0) nickname = sharedGroup(words.nicknames, a, b);
  if (nickname >= 0) return GIVEN.nickname | (nickname << 4);
  if (words.sound[a] === words.sound[b]) return GIVEN.sound | (a << 4);
  // "J R" or "JP" for Jean-Pierre: initials of the words.
  if (sameLetter && (textA.length === 2 || textB.length === 2) && initialsFit(words, left, i, right, j)) return GIVEN.initial | (a << 4);
  // A short form that no list knows: Theo for Theophilus.
  const shorter = textA.length < textB.length ? textA : textB;
  if (sameLetter && shorter.length >= 3 && textA.startsWith(shorter) && textB.startsWith(shorter)) return GIVEN.similar | (a << 4);
  if (similarWords(words, a, b)) return GIVEN.similar | (a << 4);
  return sameLetter ? GIVEN.sameLetter | (a << 4) : GIVEN.different;
}

/** What two names that share a word have besides. */
export const OTHERS = { none: 0, differ: 1, alike: 2, meet: 3 } as const;

/**
 * Compares what two names have beside the word that they share: they *meet* where one of these is the same on both sides
 * or its initial, are *alike* where one is another spelling or form, and *differ* where both have others and none is.
 * @param k place of the shared word in the one name, `l` in the other.
 */
export function compareOthers(words: NameWords, left: Int32Array, i: number, k: number, right: Int32Array, j: number, l: number): number {
  let others: number = OTHERS.none;
  for (let a = 0; a < WORDS_KEPT; a++) {
    const x = left[i * WORDS_KEPT + a] as number;
    if (x < 0 || a === k) continue;
    for (let b = 0; b < WORDS_KEPT; b++) {
      const y = right[j * WORDS_KEPT + b] as number;
      if (y < 0 || b === l) continue;
      others = Math.max(others, compareOther(words, x, y));
    }
  }
  return others;
}

function compareOther(words: NameWords, x: number, y: number): number {
  if (x === y) return OTHERS.meet;
  const textX = words.texts[x] as string;
  const textY = words.texts[y] as string;
  if (textX.length === 1 || textY.length === 1) return textX.charCodeAt(0) === textY.charCodeAt(0) ? OTHERS.meet : OTHERS.differ;
  return words.sound[x] === words.sound[y] || sharedGroup(words.nicknames, x, y) >= 0 || similarWords(words, x, y)
    ? OTHERS.alike
    : OTHERS.differ;
}

function initialsFit(words: NameWords, left: FormColumns, i: number, right: FormColumns, j: number): boolean {
  const fits = (short: string, columns: FormColumns, row: number): boolean => {
    if (short.length !== 2) return false;
    const second = columns.givenWords[row * WORDS_KEPT + 1] as number;
    return second >= 0 && (words.texts[second] as string).charCodeAt(0) === short.charCodeAt(1);
  };
  return fits(words.texts[left.given[i] as number] as string, right, j) || fits(words.texts[right.given[j] as number] as string, left, i);
}
