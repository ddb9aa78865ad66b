import type { AccountFields, TextField } from '#core/directory/account.ts';
import { signInDomain } from '#core/text/clean-address.ts';
import { fold } from '#core/text/fold.ts';
import { nameWords } from '#core/text/split-name.ts';

/**
 * Fields whose values are shared by many and may be renamed as a whole by a merger. They are compared
 * by value pairs, and what became of each value is learned. `domain` is the one in which somebody signs
 * in: of the UPN, a guest's at home.
 */
export const ALIGNED_FIELDS = [
  'department',
  'jobTitle',
  'employeeType',
  'manager',
  'companyName',
  'domain',
  'streetAddress',
  'postalCode',
  'officeLocation',
  'city',
  'state',
  'country',
  'usageLocation',
  'preferredLanguage',
] as const;
export type AlignedField = (typeof ALIGNED_FIELDS)[number];

/** Fields that say one thing in several ways; the bits of a group are not simply added (see `GroupSums`). */
export const FIELD_GROUPS: readonly (readonly AlignedField[])[] = [
  ['department', 'jobTitle', 'manager'],
  ['employeeType'],
  ['companyName', 'domain'],
  ['streetAddress', 'postalCode', 'officeLocation', 'city', 'state', 'country', 'usageLocation', 'preferredLanguage'],
];

/** The value of a field as compared: folded words, or the empty string for none. */
export function alignedValue(fields: AccountFields, field: AlignedField): string {
  if (field === 'domain') return signInDomain(fields.userPrincipalName ?? '');
  const text = textOf(fields, field);
  if (text === '') return '';
  return field === 'postalCode' ? fold(text).replaceAll(' ', '') : fold(text);
}

/** The value of a field as its directory writes it, or the empty string for none; of a domain the name. */
export function writtenValue(fields: AccountFields, field: AlignedField): string {
  return field === 'domain' ? alignedValue(fields, field) : textOf(fields, field);
}

/** What a person is shown with behind the name: "Smith, Ann (Finance)", "Ann Smith | Finance". */
const BEHIND_NAME = /(?:\((?<bracketed>[^()]+)\)|\s[-–|]\s(?<appended>[^-–|()]+))\s*$/u;

const PRONOUNS = /^(?:she|he|they)\b/i;

/** A field as its directory writes it; a department that only the display name tells is read off there, unless it is a title. */
export function textOf(fields: AccountFields, field: Exclude<AlignedField, 'domain'>): string {
  const text = fields[field satisfies TextField] ?? '';
  if (text !== '' || field !== 'department') return text;
  const { bracketed, appended } = BEHIND_NAME.exec(fields.displayName ?? '')?.groups ?? {};
  const behind = (bracketed ?? appended ?? '').trim();
  return nameWords(behind).length === 0 || PRONOUNS.test(behind) ? '' : behind;
}
