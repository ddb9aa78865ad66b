import type { ExportKind } from '../export-kind.ts';

/** csvde, the export tool of Active Directory: attribute names as the schema spells them, `DN` first. */
export const ACTIVE_DIRECTORY: readonly ExportKind[] = [
  {
    kind: 'csvde',
    title: 'Active Directory, csvde',
    all: ['userPrincipalName'],
    oneOf: ['DN', 'userAccountControl'],
    tells: [
      'DN',
      'objectClass',
      'distinguishedName',
      'cn',
      'sn',
      'givenName',
      'instanceType',
      'whenCreated',
      'whenChanged',
      'displayName',
      'uSNCreated',
      'name',
      'objectGUID',
      'userAccountControl',
      'sAMAccountName',
      'objectCategory',
      'proxyAddresses',
      'mail',
    ],
    atLeast: 3,
    columns: {},
    ignored: [],
  },
];
