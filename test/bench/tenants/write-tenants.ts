import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOM, csv, usDate } from '../../../scripts/samples/csv.ts';
import type { BenchAccount } from './account.ts';
import { drawDirectories } from './draw-directories.ts';
import { PROFILES, type ProfileName } from './profiles.ts';

/** Entra admin center, Download users. */
const HEADER = [
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
];

function row(account: BenchAccount): string[] {
  const guest = account.creationType !== '';
  return [
    account.upn,
    account.display,
    account.surname,
    account.mail,
    account.given,
    account.id,
    account.userType,
    account.title,
    account.department,
    account.enabled ? 'True' : 'False',
    account.country,
    '',
    '',
    account.country,
    account.office,
    account.city,
    '',
    account.desk,
    account.mobile,
    '',
    '',
    '',
    '',
    account.company,
    account.creationType,
    guest ? '' : 'True',
    guest ? 'Accepted' : '',
    '',
    usDate(account.created),
  ];
}

export interface TenantFiles {
  readonly source: string;
  readonly target: string;
  readonly truth: string;
}

/** The texts of the three files. */
export function tenantTexts(name: ProfileName, n: number, seed: number): TenantFiles {
  const profile = PROFILES[name];
  const { source, target, truth } = drawDirectories(profile, n, seed);
  const ids = profile.employeeId.source > 0;
  const aliases = profile.aliases > 0;
  const header = [...HEADER, ...(ids ? ['employeeId'] : []), ...(aliases ? ['proxyAddresses', 'mailNickname'] : [])];
  const text = (accounts: readonly BenchAccount[]): string =>
    BOM +
    csv(
      header,
      accounts.map((account) => {
        const addresses = account.mail === '' ? account.proxies : [...new Set([`SMTP:${account.mail}`, ...account.proxies])];
        return [...row(account), ...(ids ? [account.employeeId] : []), ...(aliases ? [addresses.join('+'), account.mailNickname] : [])];
      }),
    );
  return { source: text(source), target: text(target), truth: csv(['Source', 'Destination'], truth) };
}

/** Writes source.csv, target.csv and truth.csv into a folder and answers with their paths. */
export function writeTenants(folder: string, name: ProfileName, n: number, seed: number): TenantFiles {
  mkdirSync(folder, { recursive: true });
  const texts = tenantTexts(name, n, seed);
  const paths = { source: join(folder, 'source.csv'), target: join(folder, 'target.csv'), truth: join(folder, 'truth.csv') };
  for (const file of ['source', 'target', 'truth'] as const) writeFileSync(paths[file], texts[file]);
  return paths;
}
