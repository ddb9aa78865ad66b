import { Vocabulary } from '#core/compare/vocabulary.ts';
import { ALIGNED_FIELDS } from './fields-compared.ts';

/** Texts that the numbers in the columns of a side stand for. */
export const TEXT_KINDS = [
  'words',
  'logins',
  'letters',
  'addresses',
  'employee',
  'employeeDigits',
  'employeeTexts',
  'immutable',
  'phones',
  'extensions',
  'functionWords',
  ...ALIGNED_FIELDS,
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A vocabulary for every kind of text. */
export type Vocabularies = Readonly<Record<TextKind, Vocabulary>>;

/** Vocabularies of a side; empty where nothing is known of them. */
export function sideVocabularies(texts: Partial<Record<TextKind, string[]>> = {}): Vocabularies {
  return Object.fromEntries(TEXT_KINDS.map((kind) => [kind, new Vocabulary(texts[kind])])) as Record<TextKind, Vocabulary>;
}

/** The texts of a side as plain data, in few and large pieces. */
export type SideTexts = Readonly<Record<TextKind, string | readonly string[]>>;

/** What separates texts; directories hold no such character, and a text that does is sent apart from others. */
const SEPARATOR = '\u0000';

/** Puts the texts of a side into one piece per kind, which is handed over many times quicker than text by text. */
export function sideTexts(vocabularies: Vocabularies): SideTexts {
  return Object.fromEntries(
    TEXT_KINDS.map((kind) => {
      const { texts } = vocabularies[kind];
      const joined = texts.join(SEPARATOR);
      const isPlain = countSeparators(joined) === texts.length - 1;
      return [kind, isPlain ? joined : texts];
    }),
  ) as Record<TextKind, string | readonly string[]>;
}

/** The vocabularies that such texts came from. */
export function vocabulariesOf(texts: SideTexts): Vocabularies {
  const parts = (text: string | readonly string[]): string[] => (typeof text === 'string' ? text.split(SEPARATOR) : [...text]);
  return sideVocabularies(Object.fromEntries(TEXT_KINDS.map((kind) => [kind, parts(texts[kind])])));
}

function countSeparators(text: string): number {
  let count = 0;
  for (let at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, at + 1)) count++;
  return count;
}
