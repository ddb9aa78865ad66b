import type { Vocabulary } from '#core/compare/vocabulary.ts';
import { foldUmlauts, isFolded } from '#core/text/fold.ts';

/** How a sign-in name is made: two parts of the name with a sign between them. */
export interface LoginPattern {
  readonly first: NamePart;
  readonly sign: '' | '.' | '_' | '-';
  readonly second: NamePart | '';
}

/** Parts of a name that sign-in names are made of: whole, initial, first two, three or four letters. */
export const NAME_PARTS = ['given', 'g', 'gi', 'giv', 'surname', 's', 'su', 'sur', 'surn'] as const;
export type NamePart = (typeof NAME_PARTS)[number];
const SIGNS = ['', '.', '_', '-'] as const;

/** Folded words a sign-in name may be made from: whole names glued, their first words, their last. */
export interface NameStems {
  readonly given: readonly string[];
  readonly surname: readonly string[];
}

function partOf(text: string, stems: NameStems): NamePart | null {
  if (isOneOf(stems.given, text)) return 'given';
  if (isOneOf(stems.surname, text)) return 'surname';
  if (text.length > 4 || text.length === 0) return null;
  if (someBegins(stems.given, text)) {
    return text.length === 1 ? 'g' : text.length === 2 ? 'gi' : text.length === 3 ? 'giv' : null;
  }
  if (someBegins(stems.surname, text)) {
    return text.length === 1 ? 's' : text.length === 2 ? 'su' : text.length === 3 ? 'sur' : 'surn';
  }
  return null;
}

/** Asked several times of every sign-in name, mostly about one name: V8's own ways of looking through a list would take longer than the looking. */
function isOneOf(names: readonly string[], text: string): boolean {
  for (let k = 0; k < names.length; k++) if (names[k] === text) return true;
  return false;
}

function someBegins(names: readonly string[], text: string): boolean {
  for (let k = 0; k < names.length; k++) if ((names[k] as string).startsWith(text)) return true;
  return false;
}

/**
 * What two texts are of a name, when they come from different halves of it; two parts of one half are chance.
 * A letter may begin both halves (annaa, anna.a of Anna Adams): it is then what the other text leaves.
 */
function partsOf(first: string, second: string, stems: NameStems): readonly [NamePart, NamePart] | null {
  const a = partOf(first, stems);
  const b = partOf(second, stems);
  if (a === null || b === null) return null;
  if (isGiven(a) !== isGiven(b)) return [a, b];
  const otherB = partOf(second, without(a, stems));
  if (otherB !== null) return [a, otherB];
  const otherA = partOf(first, without(b, stems));
  return otherA === null ? null : [otherA, b];
}

function isGiven(part: NamePart): boolean {
  return part.startsWith('g');
}

function without(part: NamePart, { given, surname }: NameStems): NameStems {
  return isGiven(part) ? { given: [], surname } : { given, surname: [] };
}

function gluedPattern(text: string, stems: NameStems): LoginPattern | null {
  const whole = cutAtStem(text, stems.given, stems) ?? cutAtStem(text, stems.surname, stems);
  if (whole) return whole;
  // Letters of both: smijo, jsmi.
  for (let cut = 1; cut < text.length && text.length <= 8; cut++) {
    const pattern = cutAt(text, cut, stems);
    if (pattern) return pattern;
  }
  return null;
}

/** One part is the whole of a name. */
function cutAtStem(text: string, names: readonly string[], stems: NameStems): LoginPattern | null {
  for (let k = 0; k < names.length; k++) {
    const stem = names[k] as string;
    if (stem.length < 2 || stem.length === text.length) continue;
    const pattern =
      (text.startsWith(stem) ? cutAt(text, stem.length, stems) : null) ??
      (text.endsWith(stem) ? cutAt(text, text.length - stem.length, stems) : null);
    if (pattern) return pattern;
  }
  return null;
}

function cutAt(text: string, cut: number, stems: NameStems): LoginPattern | null {
  const parts = partsOf(text.slice(0, cut), text.slice(cut), stems);
  return parts && { first: parts[0], sign: '', second: parts[1] };
}

/**
 * How a sign-in name follows from a name, or null when it does not. Digits at the end are not looked
 * at: they only keep namesakes apart.
 * @param login the part before the @, in lower case.
 */
export function findLoginPattern(login: string, stems: NameStems): LoginPattern | null {
  const bare = bareLogin(login);
  if (bare === '') return null;
  const first = firstSign(bare);
  if (first < 0) {
    const text = lettersOf(bare);
    if (isOneOf(stems.given, text)) return { first: 'given', sign: '', second: '' };
    if (isOneOf(stems.surname, text)) return { first: 'surname', sign: '', second: '' };
    return gluedPattern(text, stems);
  }
  const sign = bare[first] as LoginPattern['sign'];
  // A name may hold the sign itself (jean-pierre.martin): try every place where it could be cut.
  for (let at = first; at > 0; at = bare.indexOf(sign, at + 1)) {
    const parts = signedParts(bare, at, stems);
    if (parts) return { first: parts[0], sign, second: parts[1] };
  }
  const dot = bare.indexOf('.');
  const parts = dot > 0 && sign !== '.' ? signedParts(bare, dot, stems) : null;
  return parts && { first: parts[0], sign: '.', second: parts[1] };
}

function signedParts(text: string, at: number, stems: NameStems): readonly [NamePart, NamePart] | null {
  return partsOf(lettersOf(text.slice(0, at)), lettersOf(text.slice(at + 1)), stems);
}

/** A sign-in name without the number and the sign behind it; empty where it holds what no name is spelt with. */
function bareLogin(login: string): string {
  let end = login.length;
  while (end > 0 && isDigit(login.charCodeAt(end - 1))) end--;
  if (end > 0 && isSign(login.charCodeAt(end - 1))) end--;
  for (let at = 0; at < end; at++) {
    const code = login.charCodeAt(at);
    if (!isLetter(code) && !isSign(code) && code !== APOSTROPHE) return '';
  }
  return end === login.length ? login : login.slice(0, end);
}

function firstSign(bare: string): number {
  for (let at = 0; at < bare.length; at++) if (isSign(bare.charCodeAt(at))) return at;
  return -1;
}

/** The letters of a part of a sign-in name, folded. Nearly always it has nothing else, and need not be searched by an expression. */
function lettersOf(part: string): string {
  for (let at = 0; at < part.length; at++) if (!isLetter(part.charCodeAt(at))) return foldUmlauts(part.replace(/[._'-]/g, ''));
  return foldUmlauts(part);
}

const APOSTROPHE = 39;

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A full stop, a low line or a hyphen. */
function isSign(code: number): boolean {
  return code === 46 || code === 95 || code === 45;
}

/** Every pattern's number is below this. */
export const PATTERN_CODES = 1 + NAME_PARTS.length * SIGNS.length * (NAME_PARTS.length + 1);

/** The number of a pattern, 1 or more; 0 stands for none. Fits in two bytes. */
export function patternCode(pattern: LoginPattern): number {
  const second = pattern.second === '' ? NAME_PARTS.length : NAME_PARTS.indexOf(pattern.second);
  return 1 + (NAME_PARTS.indexOf(pattern.first) * SIGNS.length + SIGNS.indexOf(pattern.sign)) * (NAME_PARTS.length + 1) + second;
}

/** The pattern behind a number, or null for 0. */
export function patternOf(code: number): LoginPattern | null {
  if (code < 1) return null;
  const second = NAME_PARTS[(code - 1) % (NAME_PARTS.length + 1)] ?? '';
  const rest = Math.floor((code - 1) / (NAME_PARTS.length + 1));
  const first = NAME_PARTS[Math.floor(rest / SIGNS.length)];
  return first === undefined ? null : { first, sign: SIGNS[rest % SIGNS.length] ?? '', second };
}

const LENGTHS: Readonly<Record<NamePart, number>> = {
  given: 99,
  g: 1,
  gi: 2,
  giv: 3,
  surname: 99,
  s: 1,
  su: 2,
  sur: 3,
  surn: 4,
};

/** The sign-in name that a pattern makes of a given name and a surname, both folded words, with its sign. */
export function spellPattern({ first, sign, second }: LoginPattern, given: string, surname: string): string {
  const part = (name: NamePart | ''): string => (name === '' ? '' : (name.startsWith('g') ? given : surname).slice(0, LENGTHS[name]));
  return part(first) + sign + part(second);
}

/** Letters of a sign-in name that tell somebody. */
const LEAST_LETTERS = 3;

/**
 * The number of the sign-in name that a pattern makes of a given name and a surname, in letters without signs; -1 when it
 * lacks one of them, and when the letters are too few. It is numbered without being made: most of them are new.
 */
export function numberMade({ first, second }: LoginPattern, given: string, surname: string, letters: Vocabulary): number {
  const before = isGiven(first) ? given : surname;
  const behind = second === '' || isGiven(second) ? given : surname;
  if (before === '' || (second !== '' && behind === '')) return -1;
  const start = partOfName(before, first);
  const end = second === '' ? '' : partOfName(behind, second);
  if (!isFolded(start, end)) {
    const login = foldUmlauts(start + end);
    return login.length < LEAST_LETTERS ? -1 : letters.id(login);
  }
  if (start.length + end.length < LEAST_LETTERS) return -1;
  letters.write(start);
  letters.write(end);
  return letters.idOfWritten();
}

function partOfName(text: string, part: NamePart): string {
  const length = LENGTHS[part];
  return length < text.length ? text.slice(0, length) : text;
}
