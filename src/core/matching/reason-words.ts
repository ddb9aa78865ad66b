import { GIVEN } from '#core/compare/compare-given.ts';
import { LABEL } from '#core/compare/compare-labels.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { fold } from '#core/text/fold.ts';
import { sharedFullName } from '#core/text/nicknames.ts';
import { RENAMED } from './choose-candidates.ts';
import { patternOf, type LoginPattern, type NamePart } from './login-pattern.ts';
import type { AlignedField } from './fields-compared.ts';

/** Names of levels, by comparison, as `Reason.level` gives them. */
export const GIVEN_LEVELS = Object.keys(GIVEN);
export const SURNAME_LEVELS = Object.keys(SURNAME);
export const VALUE_LEVELS = [...Object.keys(LABEL), 'renamed'];

const PART_TEXT: Readonly<Record<NamePart, string>> = {
  given: 'First',
  g: 'F',
  gi: 'Fi',
  giv: 'Fir',
  surname: 'Last',
  s: 'L',
  su: 'La',
  sur: 'Las',
  surn: 'Surn',
};

/** A pattern of sign-in names as people write it: First.Last, FLast. */
export function patternText({ first, sign, second }: LoginPattern): string {
  return PART_TEXT[first] + sign + (second === '' ? '' : PART_TEXT[second]);
}

/** `patternText` of a code; the empty string for none. */
export function patternCodeText(code: number): string {
  const pattern = patternOf(code);
  return pattern ? patternText(pattern) : '';
}

const glued = (name: string): string => fold(name).replaceAll(' ', '');

/** The sentence on given names. */
export function givenSentence(level: number, a: string, b: string, form: 'written' | 'sign-in'): string {
  const through = form === 'sign-in' ? ', as the sign-in name shows' : '';
  switch (level) {
    case GIVEN.exact:
      return `The given name is the same${through}.`;
    case GIVEN.reordered:
      return 'The names are the same in another order.';
    case GIVEN.part:
      return `One of the given names is the same${through}.`;
    case GIVEN.nickname: {
      const full = sharedFullName(glued(a), glued(b)) ?? sharedFullName(fold(a).split(' ')[0] ?? '', fold(b).split(' ')[0] ?? '');
      if (full === null) return `${a} and ${b} are forms of one name.`;
      if (fold(a) === full) return isShort(b, a) ? `${b} is short for ${a}.` : `${b} is a form of ${a}.`;
      if (fold(b) === full) return isShort(a, b) ? `${a} is short for ${b}.` : `${a} is a form of ${b}.`;
      return `${a} and ${b} are forms of one name.`;
    }
    case GIVEN.sound:
      return `${a} and ${b} are spellings of one name.`;
    case GIVEN.similar:
      return `${a} and ${b} are spelt alike.`;
    case GIVEN.initial:
      return 'One side has only the initial of the given name, and it fits.';
    case GIVEN.sameLetter:
      return `The given names ${a} and ${b} differ and share only the first letter.`;
    default:
      return `The given names ${a} and ${b} differ.`;
  }
}

function isShort(short: string, long: string): boolean {
  return short.length < long.length;
}

/** A surname with fewer holders is worth mentioning by number. */
const RARE = 10;

/** The sentence on surnames; `holders` counts the accounts of both tenants that have it. */
export function surnameSentence(level: number, a: string, b: string, holders: number, form: 'written' | 'sign-in'): string {
  const through = form === 'sign-in' ? ', as the sign-in name shows' : '';
  switch (level) {
    case SURNAME.exact:
      if (holders === 2) return `Nobody else in the two tenants is called ${b}.`;
      if (holders > 2 && holders < RARE) return `Only ${holders} accounts in the two tenants are called ${b}.`;
      return `The surname is the same${through}.`;
    case SURNAME.reordered:
      return 'The names are the same in another order.';
    case SURNAME.part:
      return `Part of the surname is the same: ${a}, ${b}.`;
    case SURNAME.sound:
      return `${a} and ${b} are spellings of one surname.`;
    case SURNAME.similar:
      return `The surnames ${a} and ${b} are spelt alike.`;
    case SURNAME.initial:
      return 'One side has only the initial of the surname, and it fits.';
    default:
      return `The surnames ${a} and ${b} differ.`;
  }
}

/** What people call a field whose values many share. */
export const FIELD_TEXT: Readonly<Record<AlignedField, string>> = {
  department: 'department',
  jobTitle: 'job title',
  employeeType: 'employee type',
  manager: 'manager',
  companyName: 'company',
  domain: 'sign-in domain',
  streetAddress: 'street address',
  postalCode: 'postcode',
  officeLocation: 'office',
  city: 'city',
  state: 'state or province',
  country: 'country',
  usageLocation: 'usage location',
  preferredLanguage: 'language',
};

/** The sentence on a field whose values many share; `support` counts likely pairs with the same change. */
export function valueSentence(field: AlignedField, level: number, a: string, b: string, support: number): string {
  const name = FIELD_TEXT[field];
  switch (level) {
    case RENAMED:
      return support > 1 ? `The ${name} ${a} became ${b} for ${support} others too.` : `The ${name} ${a} became ${b} for others too.`;
    case LABEL.exact:
      return `The ${name} is the same: ${b}.`;
    case LABEL.similar:
      return `The ${name} reads alike: ${a}, ${b}.`;
    default:
      return `The ${name} differs: ${a}, ${b}.`;
  }
}
