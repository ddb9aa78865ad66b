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
