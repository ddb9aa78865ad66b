import { compareGiven, GIVEN, similarWords } from './compare-given.ts';
import { compareSurname, sameFamily, SURNAME } from './compare-surname.ts';
import { WORDS_KEPT, type FormColumns } from './form-columns.ts';
import { countBits } from './jaro-winkler.ts';
import type { NameWords } from './name-words.ts';

/** The agreement of two names: levels with the agreeing words, as `compareGiven` and `compareSurname` pack them. */
export interface NameAgreement {
  given: number;
  surname: number;
}

/** True when the words of both names are the same, whatever place they stand at (at least two words, letters not signs). */
function sameWordsElsewhere(left: FormColumns, i: number, right: FormColumns, j: number): boolean {
  // Exchanged as a whole: given = surname and surname = given.
  if (left.given[i] === right.surname[j] && left.surname[i] === right.given[j] && (left.given[i] as number) >= 0) return true;
  let found = 0;
  let all = 0;
  // A bit for each word of the right side that is found: a word that one side has twice is not the same as two words.
  let taken = 0;
  for (let k = 0; k < 2 * WORDS_KEPT; k++) {
    const x = wordAt(left, i, k);
    if (x < 0) continue;
    all++;
    for (let l = 0; l < 2 * WORDS_KEPT; l++) {
      if ((taken & (1 << l)) === 0 && wordAt(right, j, l) === x) {
        taken |= 1 << l;
        found++;
        break;
      }
    }
  }
  if (found < 2) return false;
  let others = 0;
  for (let l = 0; l < 2 * WORDS_KEPT; l++) if (wordAt(right, j, l) >= 0) others++;
  // All words of the shorter name are in the longer one.
  return found >= Math.min(all, others);
}

function wordAt(form: FormColumns, row: number, k: number): number {
  return (k < WORDS_KEPT ? form.givenWords[row * WORDS_KEPT + k] : form.surnameWords[row * WORDS_KEPT + k - WORDS_KEPT]) as number;
}

/**
 * A bit for each word of a reading and for each of its halves as a whole. Two readings that have not two bits in common
 * cannot have the same words. All bits where that would not follow: two of them fall on one bit, a word comes twice, a half is missing.
 */
export function wordMask(form: FormColumns, row: number): number {
  const given = form.given[row] as number;
  const surname = form.surname[row] as number;
  if (given < 0 || surname < 0 || given === surname) return -1;
  let mask = 0;
  for (let k = 0; k < 2 * WORDS_KEPT; k++) {
    const word = wordAt(form, row, k);
    if (word < 0) continue;
    const bit = bitOf(word);
    if ((mask & bit) !== 0) return -1;
    mask |= bit;
  }
  const wholes = bitOf(given) | bitOf(surname);
  return countBits(wholes) === 2 ? mask | wholes : -1;
}

function bitOf(word: number): number {
  return 1 << (Math.imul(word, 0x9e3779b1) >>> 27);
}

/** Compares one reading of each name. Signs are compared with signs only: with letters the answer is *missing*. */
export function compareNames(words: NameWords, left: FormColumns, i: number, right: FormColumns, j: number, out: NameAgreement): void {
  if (left.signs[i] !== right.signs[j]) {
    out.given = GIVEN.missing;
    out.surname = SURNAME.missing;
    return;
  }
  out.given = compareGiven(words, left, i, right, j);
  out.surname = compareSurname(words, left, i, right, j);
  compareWholes(words, left, i, right, j, out);
}

/**
 * Looks whether the halves, compared one by one in `out`, agree better the other way round.
 * @param shared how many bits of their `wordMask` the two have in common, when that is known.
 */
export function compareWholes(
  words: NameWords,
  left: FormColumns,
  i: number,
  right: FormColumns,
  j: number,
  out: NameAgreement,
  shared = 2,
): void {
  const given = out.given & 15;
  const surname = out.surname & 15;
  if ((given >= GIVEN.nickname && surname >= SURNAME.part) || (given > GIVEN.initial && surname === SURNAME.exact)) return;
  if (shared >= 2 && sameWordsElsewhere(left, i, right, j)) {
    // The words themselves are the right side's: their frequency is that of a name.
    const a = right.given[j] as number;
    const b = right.surnameCore[j] as number;
    out.given = GIVEN.reordered | ((a < 0 ? b : a) << 4);
    out.surname = SURNAME.reordered | ((b < 0 ? a : b) << 4);
  } else if (given < GIVEN.initial && surname <= SURNAME.initial && exchangedAndRespelt(words, left, i, right, j)) {
    out.given = GIVEN.similar;
    out.surname = SURNAME.similar;
  }
}

/** True when given name and surname are exchanged and romanised otherwise at once. */
function exchangedAndRespelt(words: NameWords, left: FormColumns, i: number, right: FormColumns, j: number): boolean {
  return (
    isGivenRespelt(words, left.given[i] as number, right.surnameCore[j] as number, right.surname[j] as number) &&
    isGivenRespelt(words, right.given[j] as number, left.surnameCore[i] as number, left.surname[i] as number)
  );
}

/** Whether a given name is a surname romanised otherwise, with particles or without: Al Khatib, Alkhateeb. */
function isGivenRespelt(words: NameWords, given: number, core: number, whole: number): boolean {
  return areRespelt(words, given, core) || areRespelt(words, given, whole);
}

function areRespelt(words: NameWords, a: number, b: number): boolean {
  if (a < 0 || b < 0) return false;
  if (sameFamily(words, a, b)) return true;
  if ((words.texts[a] as string).length <= 1 || (words.texts[b] as string).length <= 1) return false;
  return words.sound[a] === words.sound[b] || similarWords(words, a, b);
}
