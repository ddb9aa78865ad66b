import { GIVEN } from '#core/compare/compare-given.ts';
import { LABEL } from '#core/compare/compare-labels.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { texts } from '#texts/texts.ts';
import { fold, foldWords } from '#core/text/fold.ts';
import { sharedFullName } from '#core/text/nicknames.ts';
import { RENAMED } from './choose-candidates.ts';
import { patternOf, type LoginPattern } from './login-pattern.ts';
import type { AlignedField } from './fields-compared.ts';

/** Names of levels, by comparison, as `Reason.level` gives them. */
export const GIVEN_LEVELS = Object.keys(GIVEN);
export const SURNAME_LEVELS = Object.keys(SURNAME);
export const VALUE_LEVELS = [...Object.keys(LABEL), 'renamed'];

/** A pattern of sign-in names as people write it: First.Last, FLast. */
export function patternText({ first, sign, second }: LoginPattern): string {
  const { pattern } = texts.reasons;
  return pattern[first] + sign + (second === '' ? '' : pattern[second]);
}

/** `patternText` of a code; the empty string for none. */
export function patternCodeText(code: number): string {
  const pattern = patternOf(code);
  return pattern ? patternText(pattern) : '';
}

const glued = (name: string): string => fold(name).replaceAll(' ', '');

/** The sentence on given names. */
export function givenSentence(level: number, a: string, b: string, form: 'written' | 'sign-in'): string {
  const { given } = texts.reasons;
  switch (level) {
    case GIVEN.exact:
      return given.same(form);
    case GIVEN.reordered:
      return given.reordered;
    case GIVEN.otherPart:
      return glued(a) === glued(b) ? given.otherGeneration : given.otherPart(a, b);
    case GIVEN.part:
      return given.part(form);
    case GIVEN.nickname: {
      const full = sharedFullName(glued(a), glued(b)) ?? sharedFullName(fold(a).split(' ')[0] ?? '', fold(b).split(' ')[0] ?? '');
      if (full === null) return given.forms(a, b);
      if (fold(a) === full) return isShort(b, a) ? given.short(b, a) : given.formOf(b, a);
      if (fold(b) === full) return isShort(a, b) ? given.short(a, b) : given.formOf(a, b);
      return given.forms(a, b);
    }
    case GIVEN.sound:
      return given.sound(a, b);
    case GIVEN.similar:
      return given.similar(a, b);
    case GIVEN.initial:
      return given.initial;
    case GIVEN.sameLetter:
      return fitInitials(a, b) ? given.initial : given.sameLetter(a, b);
    default:
      return given.different(a, b);
  }
}

/** Whether one of two given names is written as nothing but initials that fit the other. */
export function fitInitials(a: string, b: string): boolean {
  return areInitialsOf(a, b) || areInitialsOf(b, a);
}

/** Whether a given name is written as nothing but initials, and none of them speaks against the other name. */
function areInitialsOf(short: string, name: string): boolean {
  const words = foldWords(name);
  return foldWords(short).every((letter, k) => letter.length === 1 && (words[k] ?? letter).startsWith(letter));
}

function isShort(short: string, long: string): boolean {
  return short.length < long.length;
}

/** A surname with fewer holders is worth mentioning by number. */
const RARE = 10;

/** The sentence on surnames; `holders` counts the accounts of both tenants that have it. */
export function surnameSentence(level: number, a: string, b: string, holders: number, form: 'written' | 'sign-in'): string {
  const { surname } = texts.reasons;
  switch (level) {
    case SURNAME.exact:
      if (holders === 2) return surname.onlyTwo(b);
      return holders > 2 && holders < RARE ? surname.few(holders, b) : surname.same(form);
    case SURNAME.reordered:
      return surname.reordered;
    case SURNAME.otherPart:
      return surname.otherPart(a, b);
    case SURNAME.part:
      return surname.part(a, b);
    case SURNAME.sound:
      return surname.sound(a, b);
    case SURNAME.similar:
      return surname.similar(a, b);
    case SURNAME.initial:
      return surname.initial;
    default:
      return surname.different(a, b);
  }
}

/** The sentence on a field whose values many share; `support` counts likely pairs with the same change. */
export function valueSentence(field: AlignedField, level: number, a: string, b: string, support: number): string {
  const { value } = texts.reasons;
  switch (level) {
    case RENAMED:
      return support > 1 ? value.renamedForMany(field, a, b, support) : value.renamed(field, a, b);
    case LABEL.exact:
      return value.same(field, b);
    case LABEL.similar:
      return value.similar(field, a, b);
    default:
      return value.different(field, a, b);
  }
}
