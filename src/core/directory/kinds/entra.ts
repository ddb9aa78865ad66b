import type { ExportKind } from '../export-kind.ts';

const BOTH = [
  'displayName',
  'surname',
  'mail',
  'givenName',
  'userType',
  'jobTitle',
  'department',
  'accountEnabled',
  'usageLocation',
  'streetAddress',
  'state',
  'country',
  'city',
  'postalCode',
  'telephoneNumber',
  'alternateEmailAddress',
  'ageGroup',
  'consentProvidedForMinor',
  'legalAgeGroupClassification',
];

/** Entra admin center, Users > Download users: the documented header and the one seen since 2021. */
export const ENTRA: readonly ExportKind[] = [
  {
    kind: 'entra-users-2021',
    title: 'Entra admin center, Download users, 2021 header',
    all: ['userPrincipalName', 'id'],
    oneOf: ['identityIssuer', 'invitationState', 'directorySynced', 'telephoneNumber', 'alternateEmailAddress'],
    tells: [
      ...BOTH,
      'id',
      'officeLocation',
      'mobilePhone',
      'companyName',
      'creationType',
      'directorySynced',
      'invitationState',
      'identityIssuer',
      'createdDateTime',
    ],
    atLeast: 5,
    columns: {},
    ignored: [],
  },
  {
    kind: 'entra-users-2019',
    title: 'Entra admin center, Download users, 2019 header',
    all: ['userPrincipalName', 'objectId'],
    oneOf: ['physicalDeliveryOfficeName', 'telephoneNumber', 'authenticationEmail', 'alternateEmailAddress'],
    tells: [...BOTH, 'objectId', 'physicalDeliveryOfficeName', 'mobile', 'authenticationAlternativePhoneNumber', 'authenticationEmail'],
    atLeast: 5,
    columns: {},
    ignored: [],
  },
];
