import { Vocabulary } from '#core/compare/vocabulary.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';

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

export function isAligned(kind: TextKind): kind is AlignedField {
  return (ALIGNED_FIELDS as readonly TextKind[]).includes(kind);
}

/** A vocabulary for every kind of text. */
export type Vocabularies = Readonly<Record<TextKind, Vocabulary>>;

export function sideVocabularies(): Vocabularies {
  return Object.fromEntries(TEXT_KINDS.map((kind) => [kind, new Vocabulary()])) as Record<TextKind, Vocabulary>;
}
