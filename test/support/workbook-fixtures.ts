import { writeXlsx, type CellValue } from 'hucre/xlsx';

type Rows = CellValue[][];

const id = (number: number): string => `${number.toString(16).padStart(8, '0')}-1111-4222-8333-${number.toString(16).padStart(12, '0')}`;
const on = new Date(Date.UTC(2026, 0, 2, 10));

/** The static worksheet that Microsoft's instructions ask for: two columns, and what Dataverse hides before them. */
const DATAVERSE: Rows = [
  ['(Do Not Modify) User', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Full Name', 'Windows Live ID'],
  [id(0xc9), 'abc==', on, 'Anna Müller', 'anna.mueller@contoso.com'],
  [id(0xca), 'abc==', on, '# FlowService', ''],
  [id(0xcb), 'abc==', on, 'Eva Berg', 'eva.berg@contoso.com'],
  [id(0xcc), 'abc==', on, 'SYSTEM', ''],
  [id(0xcd), 'abc==', on, 'Support User', 'crmoln@microsoft.com'],
  [id(0xce), 'abc==', on, 'Delegated Admin', 'crmoln2@microsoft.com'],
  [id(0xcf), 'abc==', on, 'Pat Lee', 'pat.lee_fabrikam.com#EXT#@contoso.onmicrosoft.com'],
  [id(0xd0), 'abc==', on, 'Kim Berg', 'Kim.Berg@contoso.com '],
];

const FIRST =
  'Migrate,id,accountEnabled,userPrincipalName,mail,targetobjectID,targetUPN,TargetMail,displayName,MailboxItemCount,MailboxSizeGB';
const DRIVE = 'OneDriveSizeGB,OneDriveFileCount';
const LAST =
  'MailboxType,ArchiveSizeGB,ArchiveItemCount,givenName,surname,proxyAddresses,License SKUs,Group License Assignments,Disabled Plan IDs,usageLocation,userType';
const USERS = `${FIRST},${DRIVE},${LAST}`.split(',');
const MAILBOXES = `${FIRST},${LAST}`.split(',');
const GUESTS =
  'id,accountEnabled,userPrincipalName,mail,displayName,givenName,surname,proxyAddresses,License SKUs,Group License Assignments,Disabled Plan IDs,userType'.split(
    ',',
  );

function row(header: readonly string[], values: Record<string, CellValue>): CellValue[] {
  return header.map((name) => values[name] ?? null);
}

function user(number: number, name: string, type: string, more: Record<string, CellValue> = {}): Record<string, CellValue> {
  const local = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replace(/ /g, '.');
  const mail = `${local}@contoso.com`;
  const [first, last] = name.split(' ');
  const person = type === 'User' ? { givenName: first!, surname: last ?? null } : {};
  return {
    id: id(number),
    accountEnabled: type === 'User',
    userPrincipalName: mail,
    mail,
    displayName: name,
    MailboxItemCount: 1200 + number,
    MailboxSizeGB: 0.5 * number,
    MailboxType: type,
    proxyAddresses: `SMTP:${mail};smtp:${local}@contoso.onmicrosoft.com`,
    userType: 'Member',
    ...person,
    ...more,
  };
}

const ASSESSMENT: readonly { readonly name: string; readonly rows: Rows }[] = [
  { name: 'High-Level', rows: [['Tenant to tenant migration assessment'], ['Users', 5], ['Mailboxes', 9]] },
  {
    name: 'User Accounts',
    rows: [
      USERS,
      row(
        USERS,
        user(1, 'Anna Mueller', 'User', {
          'License SKUs': 'SPE_E5;POWER_BI_PRO',
          usageLocation: 'DE',
          targetUPN: 'amueller@fabrikam.com',
          Migrate: 'Yes',
        }),
      ),
      row(USERS, user(2, 'Eva Berg', 'User', { 'License SKUs': 'SPE_E3', 'Group License Assignments': 'All staff' })),
      row(USERS, user(3, 'Tom Leaver', 'User', { accountEnabled: false })),
      row(USERS, user(4, 'Kim Berg', 'User', { displayName: '=Kim Berg', OneDriveSizeGB: 12.25, OneDriveFileCount: 4711 })),
      row(USERS, user(5, 'Adm Berg', 'User', { userPrincipalName: 'adm-berg@contoso.onmicrosoft.com', mail: null, proxyAddresses: null })),
      row(USERS, user(6, 'Sam Smith', 'User')),
      row(USERS, user(7, 'Nia Jones', 'User', { id: id(6) })),
      row(USERS, user(8, 'Lea Voss', 'User')),
    ],
  },
  {
    name: 'Shared Mailboxes',
    rows: [
      MAILBOXES,
      ...['Info', 'Sales', 'Accounts Payable', 'Jobs', 'Orders', 'Press', 'Legal', 'Reception'].map((name, at) =>
        row(MAILBOXES, user(0x20 + at, name, 'Shared')),
      ),
    ],
  },
  {
    name: 'Resource Accounts',
    rows: [
      MAILBOXES,
      ...['Boardroom', 'Room Isar', 'Room Elbe', 'Room Spree', 'Room Main'].map((name, at) =>
        row(MAILBOXES, user(0x40 + at, name, 'Room')),
      ),
      ...['Van One', 'Projector', 'Camera'].map((name, at) => row(MAILBOXES, user(0x50 + at, name, 'Equipment'))),
    ],
  },
  {
    name: 'Guest Accounts',
    rows: [
      GUESTS,
      ...['Pat Lee', 'Lou Reed', 'Max Born', 'Ida Wells', 'Leo Katz', 'Ann Frey', 'Jon Dee', 'Una Ray'].map((name, at) =>
        row(GUESTS, {
          ...user(0x60 + at, name, 'User', { userType: 'Guest' }),
          userPrincipalName: `${name.toLowerCase().replace(' ', '.')}_fabrikam.com#EXT#@contoso.onmicrosoft.com`,
        }),
      ),
    ],
  },
  {
    name: 'Teams',
    rows: [
      ['id', 'displayname', 'standardchannels', 'mail', 'securityenabled', 'mailNickname', 'visibility'],
      [id(0x90), 'Apollo', 3, 'apollo@contoso.com', false, 'apollo', 'Private'],
    ],
  },
];

/** The workbooks among the export fixtures, as bytes, by file name. They are kept as files too, for people to open. */
export async function workbookFixtures(): Promise<Record<string, Uint8Array>> {
  return {
    'dataverse-two-columns.xlsx': await writeXlsx({ sheets: [{ name: 'Full Access Users', rows: DATAVERSE }] }),
    'mcavinue-assessment.xlsx': await writeXlsx({ sheets: ASSESSMENT.map(({ name, rows }) => ({ name, rows })) }),
  };
}
