import type { SampleAccount } from './account.ts';
import { BOM, csv, usDate } from './csv.ts';
import { readme } from './readme.ts';
import { drawTenants } from './tenants.ts';

export const SEED = 20_261_123;

/** Microsoft 365 admin center, Active users, Export users: the header since 2025. */
export const CONTOSO_HEADER = [
  'Display name',
  'DirSyncEnabled',
  'User principal name',
  'Object Id',
  'First name',
  'Last name',
  'When created',
  'Soft deletion time stamp',
  'Title',
  'Department',
  'Preferred data location',
  'City',
  'CountryOrRegion',
  'Office',
  'StateOrProvince',
  'Usage location',
  'Last dirsync time',
  'Block credential',
  'Licenses',
  'Password never expires',
  'Last password change time stamp',
  'Mobile Phone',
  'Phone number',
  'Postal code',
  'Preferred language',
  'Street address',
  'Fax',
  'Proxy addresses',
] as const;

/** Entra admin center, Users, Download users: the header of 29 columns. */
export const FABRIKAM_HEADER = [
  'userPrincipalName',
  'displayName',
  'surname',
  'mail',
  'givenName',
  'id',
  'userType',
  'jobTitle',
  'department',
  'accountEnabled',
  'usageLocation',
  'streetAddress',
  'state',
  'country',
  'officeLocation',
  'city',
  'postalCode',
  'telephoneNumber',
  'mobilePhone',
  'alternateEmailAddress',
  'ageGroup',
  'consentProvidedForMinor',
  'legalAgeGroupClassification',
  'companyName',
  'creationType',
  'directorySynced',
  'invitationState',
  'identityIssuer',
  'createdDateTime',
] as const;

const flag = (value: boolean): string => (value ? 'True' : 'False');

/** Some street cells were pasted from letterheads and keep their line break. */
const street = (account: SampleAccount): string => {
  if (!account.place?.street) return '';
  return account.objectId.startsWith('0') ? `${account.place.street}\n${account.office}` : account.place.street;
};

function contosoRow(account: SampleAccount): string[] {
  const password = new Date(account.created.getTime() + 86_400_000 * 40);
  return [
    account.display,
    account.synced ? 'True' : '',
    account.upn,
    account.objectId,
    account.given,
    account.surname,
    usDate(account.created),
    account.deleted ? usDate(account.deleted) : '',
    account.title,
    account.department,
    '',
    account.place?.city ?? '',
    account.place?.country ?? '',
    account.office,
    account.place?.state ?? '',
    account.place?.usage ?? '',
    account.synced ? '11/23/2026 5:42:10 AM' : '',
    flag(!account.enabled),
    account.licences.join('+') || 'Unlicensed',
    flag(account.mail === ''),
    usDate(password),
    account.mobile,
    account.desk,
    account.place?.postalCode ?? '',
    account.place?.language ?? '',
    street(account),
    '',
    account.proxies.join('+'),
  ];
}

function fabrikamRow(account: SampleAccount): string[] {
  const guest = account.upn.includes('#EXT#');
  return [
    account.upn,
    account.display,
    account.surname,
    account.mail,
    account.given,
    account.objectId,
    account.userType,
    account.title,
    account.department,
    flag(account.enabled),
    account.place?.usage ?? '',
    account.place?.street ?? '',
    account.place?.state ?? '',
    account.place?.country ?? '',
    account.office,
    account.place?.city ?? '',
    account.place?.postalCode ?? '',
    account.desk,
    account.mobile,
    account.otherMail,
    '',
    '',
    '',
    account.company,
    account.creationType,
    account.synced ? 'True' : '',
    account.invitationState,
    guest ? 'ExternalAzureAD' : 'fabrikam.onmicrosoft.com',
    usDate(account.created),
  ];
}

const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

/** The files of resources/samples by name. */
export function sampleFiles(seed: number = SEED): Record<string, string> {
  const { contoso, fabrikam, truth } = drawTenants(seed);
  const users = [...contoso].sort(by((account) => `${account.display.toLowerCase()} ${account.upn}`));
  const downloaded = [...fabrikam].sort(by((account) => account.objectId));
  const pairs = [...truth].sort(by((row) => row.source));
  return {
    'contoso-users.csv': BOM + csv(CONTOSO_HEADER, users.map(contosoRow)),
    'fabrikam-users.csv': BOM + csv(FABRIKAM_HEADER, downloaded.map(fabrikamRow)),
    'truth.csv': csv(
      ['Source', 'Destination', 'Trap'],
      pairs.map((row) => [row.source, row.destination, row.traps.join(' ')]),
    ),
    'README.md': readme({ contoso, fabrikam, truth }, seed),
  };
}
