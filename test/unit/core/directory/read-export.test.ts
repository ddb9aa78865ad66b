import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountField } from '#core/directory/account.ts';
import { COLUMN_READINGS } from '#core/directory/export-kind.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { readExport } from '#core/directory/read-export.ts';
import { bytesOf, finish, read } from './reading.ts';

const folder = new URL('../../../fixtures/exports/', import.meta.url);

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, folder));
}

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

test('the header of a file that was put behind another is no row', () => {
  const header = 'User principal name,Display name';
  const shouted = 'USERPRINCIPALNAME, display  name';
  const parts = [`${header}\na@c.com,Ann`, `${header}\nb@c.com,Bob`, `\ufeff${header}\nc@c.com,Cy`, `${shouted}\nd@c.com,Di`];
  const { accounts, faults } = read(parts.join('\n'));
  expect(accounts.map(({ fields }) => fields.displayName)).toEqual(['Ann', 'Bob', 'Cy', 'Di']);
  expect(faults.map(({ line, code, remedy }) => [line, code, remedy])).toEqual([
    [3, 'header-again', 'row-left-out'],
    [5, 'header-again', 'row-left-out'],
    [7, 'header-again', 'row-left-out'],
  ]);
});

test('empty cells behind the last column hide no mapping file without a header', () => {
  const { recognition, accounts, faults } = read('a@c.com,a@f.com,FALSE,,\nb@c.com,b@f.com,FALSE,,\n');
  expect(recognition?.kind).toBe('spmt-mapping');
  expect(accounts).toHaveLength(2);
  expect(faults).toEqual([]);
});

test('the end of a file of old behind the last line is no row', () => {
  const { accounts, faults } = read('User principal name,Department\r\na@c.com,Sales\r\n\x1a');
  expect(accounts).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('a column of amounts or of marked texts is told once', () => {
  const { accounts, faults } = read(`UPN,Employee ID,Mail\na@c.com,417.0,'a@c.com\nb@c.com,418.0,'b@c.com\n`);
  expect(accounts.map(({ fields }) => [fields.employeeId, fields.mail])).toEqual([
    ['417', 'a@c.com'],
    ['418', 'b@c.com'],
  ]);
  expect(faults.map(({ line, code }) => [line, code])).toEqual([
    [2, 'apostrophe-dropped'],
    [2, 'decimal-dropped'],
  ]);
});

test('a day before there were computers is no date of a deletion, and a word is none either', () => {
  const days = ['0001-01-01T00:00:00Z', '1/1/0001 12:00:00 AM', '01.01.1601 01:00:00', '2026-10-31T10:00:00.1999Z', '31.10.2026', 'never'];
  const rows = days.map((day, at) => `u${at}@c.com,${day}\n`).join('');
  const { accounts, faults } = read(`User principal name,Soft deletion time stamp\n${rows}`);
  expect(accounts.map(({ fields }) => fields.deletedDateTime)).toEqual([null, null, null, days[3], days[4], undefined]);
  expect(faults.map(({ line, code, value, remedy }) => [line, code, value, remedy])).toEqual([
    [7, 'date-unreadable', 'never', 'value-left-out'],
  ]);
});

test('a no in the column of the licences is no licence', () => {
  const { accounts } = read('User principal name,Licenses\na@c.com,False\nb@c.com,0\nc@c.com,-\nd@c.com,E3\n');
  expect(accounts.map(({ fields }) => fields.licensed)).toEqual([false, false, undefined, true]);
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
    ['when its rows have too many cells', `${header}a@c.com,Lee, Ann\nb@c.com,Ray, Bob\n`, 'no-accounts', 0],
    ['when it has no header line', 'anna@contoso.com,Anna\n', 'header-missing', 1],
    ['when a mapped header stands twice', 'UPN,Department,department\na@c.com,1,2\n', 'header-twice', 1],
    [
      'when the rows of another export follow, with other columns',
      'User principal name,Block credential\na@c.com,False\nUser principal name,Account enabled\nb@c.com,False\n',
      'header-changes',
      3,
    ],
    ['when a quotation mark is never closed', `${header}a@c.com,x\nb@c.com,"Sales\nc@c.com,y\n`, 'quote-unclosed', 3],
    ['when a row never ends', `${header}a@c.com,${'x'.repeat(1_200_000)}`, 'row-too-long', 2],
    ['when an open quotation mark goes on for a million characters', `${header}a@c.com,"${'x\n'.repeat(700_000)}`, 'row-too-long', 2],
    ['when a row has more than 512 columns', `${header}a@c.com${','.repeat(600)}\n`, 'too-many-columns', 2],
    ['when a cell has more than 32,767 characters', `${header}a@c.com,${'x'.repeat(40_000)}\n`, 'cell-too-long', 2],
    ['when it is a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'html', 0],
    ['when it is XML', '<?xml version="1.0"?><Workbook/>', 'xml', 0],
    ['when PowerShell wrote the lengths of texts', '"Length"\n"19"\n"23"\n', 'not-accounts', 0],
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

test('a column of sign-in names that is blank on every row can be set aside', () => {
  const file = 'UserPrincipalName,PrimarySmtpAddress,EmailAddresses\n,a@c.com,SMTP:a@c.com\n,b@c.com,SMTP:b@c.com\n';
  const { end } = read(file);
  expect(end.type === 'refused' && end.refusal.message).toMatch(
    /nothing in the column “UserPrincipalName”.+joined by “PrimarySmtpAddress”/,
  );
  expect(read(file, { columns: [{ index: 0, field: null }] }).accounts.map(({ key }) => key)).toEqual(['mail:a@c.com', 'mail:b@c.com']);
});

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
function expectSound(bytes: Uint8Array, choices: ReadingChoices = {}): void {
  const { accounts, faults, end, recognition } = read(bytes, choices);
  if (end.type === 'refused') {
    expect(end.refusal.message).toMatch(/^file\.csv.+\.$/s);
    return;
  }
  expect(recognition?.columns.some(({ field }) => ['userPrincipalName', 'objectId', 'mail', 'proxyAddresses'].includes(field ?? ''))).toBe(
    true,
  );
  expect(end).toMatchObject({ accounts: accounts.length, faults: faults.length });
  expect(accounts.length + faults.filter(({ remedy }) => remedy === 'row-left-out').length).toBe(end.rows);
  expect(new Set(accounts.map(({ key }) => key)).size).toBe(accounts.length);
  for (const { message, value, line } of faults) {
    expect(message).toMatch(/^[“A-Z].+\.$/s);
    expect(value.length).toBeLessThanOrEqual(200);
    expect(line).toBeGreaterThanOrEqual(recognition?.headerLine === 0 ? 0 : 1);
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
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map(fixture);
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

test('no choice of a person makes it hang, crash or lose a row in silence', () => {
  const columns = fc.array(
    fc.record({
      index: fc.integer({ min: -1, max: 12 }),
      field: fc.constantFrom<AccountField | null>(
        null,
        'userPrincipalName',
        'objectId',
        'mail',
        'displayName',
        'accountEnabled',
        'licenses',
      ),
      reading: fc.constantFrom(...COLUMN_READINGS),
    }),
    { maxLength: 5 },
  );
  const choices = fc.record(
    {
      headerLine: fc.integer({ min: 0, max: 12 }),
      columns,
      delimiter: fc.constantFrom(',', ';', '|'),
      side: fc.constantFrom('source', 'target'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.constantFrom(...corpus), choices, (bytes, chosen) => expectSound(bytes, chosen)),
    { numRuns: 1_000, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false },
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
