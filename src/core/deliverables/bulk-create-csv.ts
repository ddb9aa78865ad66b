import type { AccountFields } from '../directory/account.ts';
import { localPart } from '../text/clean-address.ts';
import { PEOPLE_CSV_START, toPeopleCsv } from './people-csv.ts';

/** A source account for which one is to be created in the target tenant. */
export interface AccountToCreate {
  readonly fields: AccountFields;
  /** The sign-in name proposed; null: a person has to give it. */
  readonly upn: string | null;
}

/**
 * The columns of Entra's template for *Bulk create*, in order, with their headings to the letter: Microsoft, "Bulk create users in
 * Microsoft Entra ID" (learn.microsoft.com/entra/identity/users/users-bulk-add, 5 December 2025), section "Example CSV file". The
 * file has to begin with the version and these headings; further columns are ignored, and the first four are required.
 */
export const BULK_CREATE_COLUMNS = [
  'Name [displayName] Required',
  'User name [userPrincipalName] Required',
  'Initial password [passwordProfile] Required',
  'Block sign in (Yes/No) [accountEnabled] Required',
  'First name [givenName]',
  'Last name [surname]',
  'Job title [jobTitle]',
  'Department [department]',
  'Usage location [usageLocation]',
  'Street address [streetAddress]',
  'State or province [state]',
  'Country or region [country]',
  'Office [physicalDeliveryOfficeName]',
  'City [city]',
  'ZIP or postal code [postalCode]',
  'Office phone [telephoneNumber]',
  'Mobile phone [mobile]',
] as const;

/** The first line, which the same article asks for. */
const VERSION = 'version:v1.0\r\n';

/**
 * The text of a file for Entra's bulk create. The passwords are left for a person to fill in: a list of invented ones would be a
 * secret in a file. Values are disarmed as in every file for people (see `toPeopleCsv`); the apostrophe would be taken into the
 * directory with them, so telephone numbers that begin with a plus are left out. What is not in the source's exports stays empty.
 */
export function formatBulkCreate(accounts: readonly AccountToCreate[]): string {
  return PEOPLE_CSV_START + VERSION + toPeopleCsv([BULK_CREATE_COLUMNS, ...accounts.map(toCells)]);
}

/** The article warns of white space before and after a value. */
function toCells({ fields, upn }: AccountToCreate): string[] {
  return [
    nameOf(fields),
    upn ?? '',
    '',
    fields.accountEnabled === false ? 'Yes' : 'No',
    fields.givenName,
    fields.surname,
    fields.jobTitle,
    fields.department,
    countryCode(fields.usageLocation),
    fields.streetAddress,
    fields.state,
    fields.country,
    fields.officeLocation,
    fields.city,
    fields.postalCode,
    plainPhone(fields.businessPhones?.[0]),
    plainPhone(fields.mobilePhone),
  ].map((value) => (value ?? '').trim());
}

function nameOf({ displayName, givenName, surname, mail, userPrincipalName }: AccountFields): string {
  return displayName || [givenName, surname].filter(Boolean).join(' ') || localPart(mail || userPrincipalName || '');
}

/** Entra takes two letters (ISO 3166-1); some exports write the country's name. */
function countryCode(usageLocation: string | null | undefined): string {
  return /^[A-Za-z]{2}$/.test(usageLocation ?? '') ? (usageLocation ?? '').toUpperCase() : '';
}

function plainPhone(phone: string | null | undefined): string {
  const text = phone?.trim() ?? '';
  return text.startsWith('+') ? '' : text;
}
