import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExport } from '#core/directory/read-export.ts';
import { bytesOf, collect, finish, read } from './reading.ts';

interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  /** line, sign-in name before the @, kind, enabled, licensed; `-` for unknown. */
  readonly accounts: readonly string[];
  /** line, column, code. */
  readonly faults: readonly string[];
  readonly untold: readonly string[];
}

const EXPORTS: readonly Expected[] = [
  {
    file: 'm365-active-users-2025.csv',
    kind: 'm365-active-users-2025',
    encoding: 'utf-8-bom',
    delimiter: ',',
    headerLine: 1,
    accounts: [
      '2 anna.mueller member yes yes',
      '4 sean.obrien member yes yes',
      '5 info shared no no',
      '6 room.4 room no no',
      '7 adm-anna.mueller admin yes no',
      '8 svc-backup service yes no',
      '9 pat.lee_fabrikam.com#EXT# guest yes no',
      '10 tom.leaver member no no',
    ],
    faults: [],
    untold: [],
  },
  {
    file: 'm365-active-users-2021.csv',
    kind: 'm365-active-users-2021',
    encoding: 'utf-8-bom',
    delimiter: ';',
    headerLine: 1,
    accounts: ['2 joerg.weiss member yes yes', '3 bewerbung shared no no', '4 kim.berg member - -'],
    faults: ['4 Block credential flag-unreadable', '5 - upn-duplicate'],
    untold: ['mobilePhone', 'deletedDateTime'],
  },
  {
    file: 'm365-active-users-german.csv',
    kind: 'm365-active-users-german',
    encoding: 'windows-1252',
    delimiter: ';',
    headerLine: 1,
    accounts: ['2 kaethe.gross member yes yes', '3 poststelle shared no no', '4 peter.oelmann member yes no'],
    faults: ['2 - encoding-assumed'],
    untold: [],
  },
  {
    file: 'entra-users-2021.csv',
    kind: 'entra-users-2021',
    encoding: 'utf-8-bom',
    delimiter: ',',
    headerLine: 1,
    accounts: [
      '2 amueller member yes -',
      '3 pat.lee_contoso.com#EXT# guest yes -',
      '4 kim.berg_contoso.com#EXT# external-member yes -',
      '5 owner_outlook.com#EXT# external-member yes -',
      '6 hamburg-3-venus room no -',
    ],
    faults: [],
    untold: ['officeLocation', 'streetAddress', 'postalCode', 'state', 'businessPhones'],
  },
  {
    file: 'entra-users-2019.csv',
    kind: 'entra-users-2019',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    accounts: ['2 jweiss member yes -', '3 blocked member no -'],
    faults: [],
    untold: ['streetAddress', 'otherMails'],
  },
  {
    file: 'get-mguser.csv',
    kind: 'get-mguser',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    accounts: ['2 chloe.dubois member - -', '3 lukasz.nowak member - -'],
    faults: ['2 ProxyAddresses lost-in-export', '2 BusinessPhones lost-in-export'],
    untold: ['proxyAddresses', 'businessPhones', 'accountEnabled'],
  },
  {
    file: 'get-azureaduser.csv',
    kind: 'get-azureaduser',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 2,
    accounts: ['3 juergen.muecke member yes -', '4 renee.dion member no -', '5 guest_x.com#EXT# guest yes -'],
    faults: [
      '3 DisplayName letter-lost',
      '3 GivenName letter-lost',
      '3 Surname letter-lost',
      '4 DisplayName letter-lost',
      '4 GivenName letter-lost',
    ],
    untold: ['mobilePhone'],
  },
  {
    file: 'get-msoluser.csv',
    kind: 'get-msoluser',
    encoding: 'utf-16le',
    delimiter: ',',
    headerLine: 1,
    accounts: ['2 Ærøskøbing member yes yes', '3 besprechung room no no', '4 einkauf shared no no', '5 eva.berg member yes yes'],
    faults: ['2 UserPrincipalName upn-unusual'],
    untold: [],
  },
  {
    file: 'get-aduser.csv',
    kind: 'get-aduser',
    encoding: 'windows-1252',
    delimiter: ';',
    headerLine: 2,
    accounts: ['3 zoe.adams member yes -', '5 svc_sql01 service yes -'],
    faults: ['3 - encoding-assumed', '3 proxyAddresses lost-in-export', '4 UserPrincipalName upn-missing', '5 ObjectGUID guid-unreadable'],
    untold: ['proxyAddresses'],
  },
  {
    file: 'csvde.csv',
    kind: 'csvde',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    accounts: ['2 eva.berg member yes -', '3 old.user member no -'],
    faults: ['4 objectClass not-an-account'],
    untold: ['mobilePhone', 'businessPhones'],
  },
  {
    file: 'exchange-recipients.csv',
    kind: 'exchange-mailboxes',
    encoding: 'utf-8-bom',
    delimiter: ',',
    headerLine: 1,
    accounts: [
      '2 anna.mueller member - -',
      '3 accounts shared - -',
      '4 boardroom room - -',
      '5 van3 equipment - -',
      '7 DiscoverySearchMailbox{D919BA05} placeholder - -',
    ],
    faults: ['6 RecipientTypeDetails not-an-account', '7 UserPrincipalName upn-unusual'],
    untold: [],
  },
  {
    file: 'dataverse-two-columns.csv',
    kind: 'dataverse-users',
    encoding: 'utf-8-bom',
    delimiter: ',',
    headerLine: 1,
    accounts: ['2 anna.mueller member - -', '4 eva.berg member - -'],
    faults: ['3 Windows Live ID upn-missing'],
    untold: [],
  },
  {
    file: 'dataverse-users.csv',
    kind: 'dataverse-users',
    encoding: 'utf-8-bom',
    delimiter: ',',
    headerLine: 1,
    accounts: [
      '2 anna.mueller member yes yes',
      '3 old.user member no no',
      '4 powerpages application yes no',
      '5 sync service yes no',
      '6 crmoln placeholder yes no',
    ],
    faults: [],
    untold: [],
  },
  {
    file: 'dataverse-systemuser.csv',
    kind: 'dataverse-systemuser',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    accounts: ['2 anna.mueller member yes yes', '3 old.user member no no', '4 crmoln2 placeholder yes -'],
    faults: ['5 domainname windows-account'],
    untold: ['applicationId'],
  },
  {
    file: 'user-list.csv',
    kind: 'user-list',
    encoding: 'utf-8',
    delimiter: '|',
    headerLine: 4,
    accounts: ['5 anna.mueller member - -', '6 eva.berg member - -'],
    faults: ['6 E-mail mail-invalid'],
    untold: [],
  },
  {
    file: 'damaged.csv',
    kind: 'user-list',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    accounts: [
      '2 anna.berg member - -',
      '4 short member - -',
      '9 bad.id member - -',
      '10 müller member - -',
      '11 bob member - -',
      '12 rl member - -',
      '14 trailing member - -',
    ],
    faults: [
      '2 Display name invisible-characters',
      '3 - too-many-cells',
      '4 - too-few-cells',
      '5 User principal name upn-missing',
      '6 User principal name upn-invalid',
      '7 - upn-duplicate',
      '8 - object-id-duplicate',
      '9 Object Id object-id-invalid',
      '10 User principal name upn-unusual',
      '11 - quotes-unbalanced',
      '12 User principal name invisible-characters',
      '15 - row-cut-off',
    ],
    untold: [],
  },
];

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/exports/${name}`, import.meta.url));
}

const answer = (flag: boolean | null | undefined): string => (flag === true ? 'yes' : flag === false ? 'no' : '-');

describe.each(EXPORTS)('$file', ({ file, ...expected }) => {
  const { recognition, accounts, lines, faults, end } = read(fixture(file));

  test('is recognised', () => {
    const { kind, encoding, delimiter, headerLine } = expected;
    expect(recognition).toMatchObject({ kind, encoding, delimiter, headerLine });
    expect(end).toMatchObject({ type: 'read', accounts: accounts.length, faults: faults.length });
    expect(end.type === 'read' && end.untold).toEqual(expected.untold);
  });

  test('gives its accounts', () => {
    const shown = accounts.map(({ kind, fields }, index) =>
      [lines[index], fields.userPrincipalName?.split('@')[0], kind, answer(fields.accountEnabled), answer(fields.licensed)].join(' '),
    );
    expect(shown).toEqual(expected.accounts);
  });

  test('tells its faults', () => {
    expect(faults.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`)).toEqual(expected.faults);
    for (const { message } of faults) expect(message).toMatch(/^[“A-Z].+\.$/s);
  });

  test('reads the same in chunks of any size', () => {
    const bytes = fixture(file);
    for (const size of [1, 7, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
      expect(collect(readExport(chunks, 'file.csv'))).toEqual({ recognition, accounts, lines, faults, end });
    }
  });
});

test('every column of a full row ends in its field', () => {
  expect(read(fixture('m365-active-users-2025.csv')).accounts[0]).toEqual({
    key: 'id:00000001-1111-4222-8333-000000000001',
    kind: 'member',
    fields: {
      userPrincipalName: 'anna.mueller@contoso.com',
      objectId: '00000001-1111-4222-8333-000000000001',
      displayName: 'Anna Müller',
      givenName: 'Anna',
      surname: 'Müller',
      mail: 'anna.mueller@contoso.com',
      department: 'Finance',
      jobTitle: 'Controller',
      officeLocation: 'M-3',
      streetAddress: 'Musterstraße 12 Hinterhaus',
      postalCode: '80331',
      city: 'München',
      state: 'Bayern',
      country: 'Germany',
      usageLocation: 'DE',
      preferredLanguage: 'de-DE',
      mobilePhone: '+49 171 3920011',
      businessPhones: ['+49 89 99998211'],
      createdDateTime: '3/14/2019 8:02:11 AM',
      deletedDateTime: null,
      proxyAddresses: [
        'SMTP:anna.mueller@contoso.com',
        'smtp:anna.schmidt@contoso.com',
        'smtp:anna+news@contoso.com',
        'spo:SPO_00000001-1111-4222-8333-000000000001@SPO_00000009-1111-4222-8333-000000000009',
      ],
      licenses: ['Microsoft 365 E5', 'Power BI Pro'],
      accountEnabled: true,
      directorySynced: true,
      licensed: true,
    },
  });
});

test('an on-premises GUID becomes the immutable id that Entra makes of it', () => {
  const fromPowerShell = read(fixture('get-aduser.csv')).accounts[0]?.fields.immutableId;
  const fromCsvde = read(fixture('csvde.csv')).accounts[0]?.fields.immutableId;
  expect(fromPowerShell).toBe('XB2QE6Zyn0yGkc8yAJkGHQ==');
  expect(fromCsvde).toBe(fromPowerShell);
});

test('a lost letter is marked as lost, not taken as a question mark', () => {
  expect(read(fixture('get-azureaduser.csv')).accounts[0]?.fields).toMatchObject({
    displayName: 'J\ufffdrgen M\ufffdcke',
    surname: 'M\ufffdcke',
    userPrincipalName: 'juergen.muecke@contoso.com',
  });
});

test('absent, blank and false are three things', () => {
  const { accounts } = read('User principal name,Account enabled,Department\na@c.com,False,\nb@c.com,,Sales\n');
  expect(accounts[0]?.fields).toEqual({ userPrincipalName: 'a@c.com', accountEnabled: false, department: null });
  expect(accounts[1]?.fields).toEqual({ userPrincipalName: 'b@c.com', accountEnabled: null, department: 'Sales' });
  expect(accounts.every(({ fields }) => !('city' in fields))).toBe(true);
});

describe('a file is refused', () => {
  const header = 'User principal name,Department\n';
  test.each<[what: string, file: string | Uint8Array, code: string, line: number]>([
    ['when it is empty', '', 'empty', 0],
    ['when it is a byte order mark and nothing else', '\ufeff', 'empty', 0],
    ['when it holds only blank lines', '\n\n,,\n', 'empty', 0],
    ['when it has a header and no rows', header, 'no-rows', 0],
    ['when no column holds user principal names', 'Name,Phone\nAnna,1\n', 'no-header', 1],
    ['when no row holds a user principal name', `${header}anna,Sales\n`, 'no-accounts', 0],
    ['when it has no header line', 'anna@contoso.com,Anna\n', 'header-missing', 1],
    ['when a mapped header stands twice', 'UPN,Department,department\na@c.com,1,2\n', 'header-twice', 1],
    ['when a quotation mark is never closed', `${header}a@c.com,x\nb@c.com,"Sales\nc@c.com,y\n`, 'quote-unclosed', 3],
    ['when a row never ends', `${header}a@c.com,${'x'.repeat(1_200_000)}`, 'row-too-long', 2],
    ['when an open quotation mark goes on for a million characters', `${header}a@c.com,"${'x\n'.repeat(700_000)}`, 'row-too-long', 2],
    ['when a row has more than 512 columns', `${header}a@c.com${','.repeat(600)}\n`, 'too-many-columns', 2],
    ['when a cell has more than 32,767 characters', `${header}a@c.com,${'x'.repeat(40_000)}\n`, 'cell-too-long', 2],
    ['when it is a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'html', 0],
    ['when it is XML', '<?xml version="1.0"?><Workbook/>', 'xml', 0],
    ['when it is JSON', '[{"userPrincipalName":"a@c.com"}]', 'json', 0],
    ['when it is a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'zip', 0],
    ['when it is an old or an encrypted workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'compound', 0],
    ['when it is binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 31), 'binary', 0],
    ['when UTF-16 has lost a byte', utf16(`${header}a@c.com,Sales\n`).subarray(0, -1), 'utf-16-damaged', 0],
    ['when UTF-16 holds half a character', utf16(`${header}a@c.com,\ud800Sales\n`), 'utf-16-damaged', 0],
  ])('%s', (_, file, code, line) => {
    const { end } = read(file);
    expect(end).toEqual({ type: 'refused', refusal: expect.objectContaining({ code, line }) });
    const message = end.type === 'refused' ? end.refusal.message : '';
    expect(message).toMatch(line > 0 ? new RegExp(`^file\\.csv, line ${line}: .+\\.$`, 's') : /^file\.csv [a-z].+\.$/s);
  });
});

function utf16(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
}

test('a choice of encoding and delimiter is followed', () => {
  const file = Uint8Array.from([...bytesOf('User principal name#Display name\na@c.com#'), 0xe6, 0xea, 0x0a]);
  const { accounts, recognition, faults } = read(file, { encoding: 'windows-1250', delimiter: '#' });
  expect(recognition).toMatchObject({ encoding: 'windows-1250', delimiter: '#' });
  expect(accounts[0]?.fields.displayName).toBe('ćę');
  expect(faults).toEqual([]);
});

test('headers named like the innards of objects are columns like any other', () => {
  const { accounts, end } = read('__proto__,constructor,UPN,toString\n1,2,a@c.com,3\n');
  expect(end.type).toBe('read');
  expect(accounts[0]?.fields).toEqual({ userPrincipalName: 'a@c.com' });
  expect(({} as Record<string, unknown>).userPrincipalName).toBeUndefined();
});

test('rows arrive in batches, with the bytes read so far', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `user${row}@contoso.com,Department ${row % 7}`);
  const file = bytesOf(['User principal name,Department', ...rows].join('\n'));
  const steps = [...readExport([file], 'file.csv')].filter((step) => step.type === 'rows');
  expect(steps.length).toBeGreaterThan(5);
  expect(Math.max(...steps.map((step) => step.rows.length))).toBeLessThan(5_000);
  const bytes = steps.map((step) => step.bytes);
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  expect(bytes.at(-1)).toBe(file.length);
});

test('the end names the encoding that the last byte confirmed', () => {
  const ascii = Array.from({ length: 5_000 }, (_, row) => `user${row}@contoso.com,Department`).join('\n');
  const file = Uint8Array.from([...bytesOf(`User principal name,Department\n${ascii}\nlast@contoso.com,B`), 0xfc, ...bytesOf('ro\n')]);
  const { recognition, accounts, faults, end } = read(file);
  expect(recognition?.encoding).toBe('utf-8');
  expect(end.type === 'read' && end.recognition.encoding).toBe('windows-1252');
  expect(accounts.at(-1)?.fields.department).toBe('Büro');
  expect(faults.map(({ line, code, value }) => ({ line, code, value }))).toEqual([
    { line: 5_002, code: 'encoding-assumed', value: 'Büro' },
  ]);
});

test('an interrupted reading leaves nothing running', () => {
  let closed = false;
  function* chunks(): Generator<Uint8Array> {
    try {
      for (;;) yield bytesOf('User principal name\na@c.com\n'.repeat(10_000));
    } finally {
      closed = true;
    }
  }
  const reading = readExport(chunks(), 'file.csv');
  reading.next();
  reading.return({ type: 'read' } as never);
  expect(closed).toBe(true);
  expect(finish(reading)).toBeUndefined();
});

/** What must hold of any file at all: it ends, every row is accounted for, and people get sentences. */
function expectSound(bytes: Uint8Array): void {
  const { accounts, faults, end, recognition } = read(bytes);
  if (end.type === 'refused') {
    expect(end.refusal.message).toMatch(/^file\.csv.+\.$/s);
    return;
  }
  expect(recognition?.columns.some(({ field }) => ['userPrincipalName', 'objectId', 'mail'].includes(field ?? ''))).toBe(true);
  expect(end).toMatchObject({ accounts: accounts.length, faults: faults.length });
  expect(accounts.length + faults.filter(({ remedy }) => remedy === 'row-left-out').length).toBe(end.rows);
  expect(new Set(accounts.map(({ key }) => key)).size).toBe(accounts.length);
  for (const { message, value, line } of faults) {
    expect(message).toMatch(/^[“A-Z].+\.$/s);
    expect(value.length).toBeLessThanOrEqual(200);
    expect(line).toBeGreaterThan(0);
  }
}

const HOSTILE = [
  '"',
  '""',
  ',',
  ';',
  '\r',
  '\n',
  '\0',
  '\ufeff',
  '\u202e',
  'sep=|\n',
  '#TYPE x\n',
  'System.String[]',
  '?',
  '\ud83d',
  '__proto__',
  '@',
  "X'",
  '\t'.repeat(600),
];
const corpus = EXPORTS.map(({ file }) => fixture(file));
const mutation = fc.oneof(
  fc.record({ type: fc.constant('byte' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ type: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ type: fc.constant('repeat' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ type: fc.constant('insert' as const), at: fc.nat(), text: fc.constantFrom(...HOSTILE) }),
);

function mutate(bytes: Uint8Array, change: typeof mutation extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const at = change.at % (bytes.length + 1);
  const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (change.type) {
    case 'byte':
      return Buffer.concat([before, Uint8Array.of(change.byte), behind.subarray(1)]);
    case 'cut':
      return Buffer.concat([before, behind.subarray(change.length)]);
    case 'repeat':
      return Buffer.concat([before, behind.subarray(0, change.length), behind]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(change.text), behind]);
  }
}

test('no damage to a known export makes it hang, crash or lose a row in silence', () => {
  fc.assert(
    fc.property(fc.constantFrom(...corpus), fc.array(mutation, { minLength: 1, maxLength: 6 }), (bytes, changes) => {
      expectSound(changes.reduce(mutate, bytes));
    }),
    { numRuns: 1_500, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false },
  );
});

test('no bytes at all make it hang, crash or lose a row in silence', () => {
  const header = bytesOf('Display name,User principal name,Object Id,Account enabled,Proxy addresses\n');
  fc.assert(
    fc.property(fc.boolean(), fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }).map(bytesOf)), (headed, bytes) => {
      expectSound(headed ? Buffer.concat([header, bytes]) : bytes);
    }),
    { numRuns: 1_500, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false },
  );
});
