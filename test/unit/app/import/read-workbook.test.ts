import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#app/import/read-workbook.ts';
import { textCell, workbookParts, type HandMade } from '#test/support/workbooks/workbook-parts.ts';
import { zip, type Oddity } from '#test/support/workbooks/zip.ts';
import { collect, type Read } from '../../core/directory/reading.ts';

const HEADER = ['Full Name', 'Windows Live ID', 'Employee', 'Created On'];

async function workbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<Uint8Array> {
  return writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })) });
}

test('the sheet with user principal names is found and read', async () => {
  const file = await workbook({
    Cover: [['Export of 23 November']],
    Users: [
      HEADER,
      ['Anna Müller', 'anna.mueller@contoso.com', 417, new Date(Date.UTC(2026, 10, 23))],
      [],
      ['# Flow', null],
      ['Eva\nBerg & Söhne <x>', 'eva@contoso.com'],
    ],
  });
  const { recognition, accounts, lines, faults, end } = collect(readWorkbook(file, 'users.xlsx'));
  expect(recognition).toMatchObject({ kind: 'dataverse-users', sheet: 'Users', delimiter: '', headerLine: 1 });
  expect(lines).toEqual([2, 5]);
  expect(accounts.map(({ fields }) => fields)).toEqual([
    { displayName: 'Anna Müller', userPrincipalName: 'anna.mueller@contoso.com', employeeId: '417', createdDateTime: '2026-11-23' },
    { displayName: 'Eva Berg & Söhne <x>', userPrincipalName: 'eva@contoso.com', employeeId: null, createdDateTime: null },
  ]);
  expect(faults.map(({ line, code }) => [line, code])).toEqual([[4, 'upn-missing']]);
  expect(recognition?.sheets).toEqual(['Cover', 'Users']);
  expect(end).toMatchObject({ type: 'read', rows: 3, accounts: 2 });
});

test('lines that a spreadsheet did not cut into columns are cut, and told once', async () => {
  const file = await workbook({
    Users: [
      ['Full Name,Windows Live ID,Department'],
      ['Anna Lee,a@contoso.com,"Sales, West"'],
      ['Bo Ek,b@contoso.com,'],
      ['1 Total, 2 users'],
    ],
  });
  const { accounts, faults } = collect(readWorkbook(file, 'users.xlsx'));
  expect(accounts.map(({ fields }) => [fields.userPrincipalName, fields.department])).toEqual([
    ['a@contoso.com', 'Sales, West'],
    ['b@contoso.com', null],
  ]);
  expect(faults.map(({ line, code }) => [line, code])).toEqual([
    [2, 'line-unwrapped'],
    [4, 'upn-missing'],
  ]);
});

test('a named sheet is read, and one that is not there is named in the refusal', async () => {
  const file = await workbook({ One: [HEADER, ['A', 'a@contoso.com']], Two: [HEADER, ['B', 'b@contoso.com']] });
  expect(collect(readWorkbook(file, 'u.xlsx', { sheet: 'Two' })).accounts[0]?.fields.userPrincipalName).toBe('b@contoso.com');
  expect(collect(readWorkbook(file, 'u.xlsx', { sheet: 'Three' })).end).toMatchObject({
    type: 'refused',
    refusal: { code: 'no-sheet', message: 'u.xlsx has no worksheet “Three”. Choose one of “One”, “Two”.' },
  });
});

test('of very many sheets with users only some are named', async () => {
  const sheets = Array.from({ length: 40 }, (_, n) => [`A rather long name ${n}`, [['UPN'], [`p${n}@contoso.com`]]] as const);
  const [fault] = collect(readWorkbook(await workbook(Object.fromEntries(sheets)), 'u.xlsx')).faults;
  expect(fault!.value.length).toBeLessThanOrEqual(200);
  expect(fault!.message).toContain('“A rather long name 5” and 34 more instead');
});

test('a workbook without user principal names says what its columns are', async () => {
  const file = await workbook({
    Users: [
      ['Name', 'Phone'],
      ['Anna', 1],
    ],
  });
  expect(collect(readWorkbook(file, 'u.xlsx')).end).toMatchObject({ refusal: { code: 'no-header', line: 1, value: 'Name, Phone' } });
});

test('of several sheets with users the first is read, and the others are named', async () => {
  const rows = (upn: string) => [['UPN'], [upn]];
  const groups = [
    ['Group', 'Mail'],
    ['Sales', 'sales@contoso.com'],
  ];
  const file = await workbook({
    Groups: groups,
    People: rows('a@contoso.com'),
    Guests: rows('b@contoso.com'),
    Rooms: rows('c@contoso.com'),
  });
  const { recognition, faults } = collect(readWorkbook(file, 'u.xlsx'));
  expect(recognition).toMatchObject({ sheet: 'People', sheets: ['Groups', 'People', 'Guests', 'Rooms'] });
  expect(faults).toEqual([
    {
      line: 0,
      column: null,
      code: 'other-sheets',
      value: 'Guests, Rooms',
      remedy: 'kept',
      message: 'Several worksheets hold users. “People” was read; choose one of “Guests”, “Rooms” instead if that is the right one.',
    },
  ]);
  expect(collect(readWorkbook(file, 'u.xlsx', { sheet: 'People' })).faults).toEqual([]);
});

test('a sheet with a header and no rows is passed over for one with rows', async () => {
  const file = await workbook({ Template: [HEADER], Users: [['UPN'], ['a@contoso.com']] });
  const { recognition, faults, end } = collect(readWorkbook(file, 'u.xlsx'));
  expect(recognition).toMatchObject({ sheet: 'Users' });
  expect(faults).toEqual([]);
  expect(end).toMatchObject({ type: 'read', accounts: 1 });
  expect(collect(readWorkbook(await workbook({ Notes: [['x', 'y']], Users: [HEADER] }), 'u.xlsx')).end).toMatchObject({
    refusal: { code: 'no-rows', message: expect.stringContaining('worksheet “Users”') },
  });
});

test('titles above the header and blank rows do not matter', async () => {
  const file = await workbook({ Users: [['Users of Contoso'], [], ['as of', '23 November'], ['UPN', 'Department'], ['a@contoso.com']] });
  const { recognition, accounts, lines } = collect(readWorkbook(file, 'u.xlsx'));
  expect(recognition?.headerLine).toBe(4);
  expect(lines).toEqual([5]);
  expect(accounts[0]?.fields).toEqual({ userPrincipalName: 'a@contoso.com', department: null });
});

test('remarks beside the table cost nobody their row', async () => {
  const file = await workbook({
    Users: [['UPN', 'Name'], ['a@contoso.com', 'Ann', null, 'ask HR'], ['b@contoso.com', 'Bob', ' '], ['c@contoso.com']],
  });
  const { accounts, faults } = collect(readWorkbook(file, 'u.xlsx'));
  expect(accounts.map(({ fields }) => fields.displayName)).toEqual(['Ann', 'Bob', null]);
  expect(faults.map(({ line, code, value, remedy }) => [line, code, value, remedy])).toEqual([
    [2, 'cells-without-header', 'ask HR', 'kept'],
  ]);
});

/** Reads a workbook made by hand. */
function readMade(made: HandMade, odd: Oddity = {}): Read {
  return collect(readWorkbook(zip(workbookParts(made), odd), 'u.xlsx'));
}

const HEAD = `<row r="1">${textCell('A1', 'UPN')}${textCell('B1', 'Employee ID')}${textCell('C1', 'Department')}${textCell('D1', 'Note')}</row>`;
const users = (...rows: readonly string[]): HandMade => ({ sheets: { Users: HEAD + rows.join('') }, formats: ['000000', 'm/d/yyyy'] });
const person = (line: number, cells = '', row = ''): string =>
  `<row r="${line}"${row}>${textCell(`A${line}`, `p${line}@contoso.com`)}${cells}</row>`;

describe('a cell is read as it is shown', () => {
  test.each<[what: string, cell: string, employeeId: string | null]>([
    ['a number with the zeros of its format', '<c r="B2" s="1"><v>417</v></c>', '000417'],
    ['a number stored as text', '<c r="B2" t="str"><v>000417</v></c>', '000417'],
    ['a number without a format', '<c r="B2"><v>417</v></c>', '417'],
    ['a date', '<c r="B2" s="2"><v>46349</v></c>', '2026-11-23'],
    ['a date as strict workbooks store it', '<c r="B2" t="d"><v>2026-11-23T00:00:00</v></c>', '2026-11-23'],
    ['a date with a time', '<c r="B2" t="d"><v>2026-11-23T08:30:00.000Z</v></c>', '2026-11-23 08:30:00'],
    ['yes', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['what Excel last computed', '<c r="B2" t="str"><f>1+1</f><v>E2</v></c>', 'E2'],
    ['an empty text that was computed', '<c r="B2" t="str"><f>""</f><v></v></c>', null],
    ['a formula typed as text', '<c r="B2" t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1'],
    [
      'a rich text without its phonetic guide',
      '<c r="B2" t="inlineStr"><is><r><t>E</t></r><r><t>417</t></r><rPh><t>x</t></rPh></is></c>',
      'E417',
    ],
    ['a character that XML forbids', '<c r="B2" t="str"><v>E_x0041_1</v></c>', 'EA1'],
    ['nothing', '<c r="B2" s="1"/>', null],
  ])('%s', (_, cell, employeeId) => {
    const { accounts, faults } = readMade(users(person(2, cell), person(3, textCell('B3', 'x'))));
    expect(accounts[0]?.fields.employeeId).toBe(employeeId);
    expect(faults.filter(({ code }) => code !== 'formula-value')).toEqual([]);
  });

  test('shared texts, by number', () => {
    const strings = '<si><t>UPN</t></si><si><r><t>a@con</t></r><r><t>toso.com</t></r><rPh><t>x</t></rPh></si>';
    const cell = (reference: string, index: number): string => `<c r="${reference}" t="s"><v>${index}</v></c>`;
    const { accounts } = readMade({ sheets: { Users: `<row>${cell('A1', 0)}</row><row>${cell('A2', 1)}</row>` }, strings });
    expect(accounts.map(({ fields }) => fields.userPrincipalName)).toEqual(['a@contoso.com']);
  });

  test('days since 1904', () => {
    const { accounts } = readMade({ ...users(person(2, '<c r="B2" s="2"><v>44887</v></c>')), from1904: true });
    expect(accounts[0]?.fields.employeeId).toBe('2026-11-23');
  });
});

describe('what a cell has lost is a fault', () => {
  test.each<[what: string, cell: string, fault: object]>([
    [
      'an error',
      '<c r="B2" t="e"><f>X()</f><v>#N/A</v></c>',
      { column: 'Employee ID', code: 'cell-error', value: '#N/A', remedy: 'value-left-out' },
    ],
    ['a formula without a stored result', '<c r="B2"><f>A2</f></c>', { column: 'Employee ID', code: 'formula-without-value', value: '' }],
    ['one whose result is blank', '<c r="B2"><f>A2</f><v/></c>', { code: 'formula-without-value' }],
    [
      'a number of more digits than Excel keeps',
      '<c r="B2"><v>1.23456789012346E+18</v></c>',
      { column: 'Employee ID', code: 'digits-lost', value: '1.23456789012346E+18' },
    ],
    ['a shared text that is not there', '<c r="B2" t="s"><v>7</v></c>', { column: 'Employee ID', code: 'cell-damaged', value: '7' }],
  ])('%s', (_, cell, fault) => {
    const { accounts, faults } = readMade(users(person(2, cell), person(3, textCell('B3', 'x'))));
    expect(accounts).toHaveLength(2);
    expect(accounts[0]?.fields.employeeId ?? null).toBeNull();
    expect(faults).toEqual([expect.objectContaining({ line: 2, ...fault })]);
  });

  test('but not in a column that is not used', () => {
    expect(readMade(users(person(2, '<c r="D2" t="e"><v>#REF!</v></c><c r="B2"><v>1</v></c>'))).faults).toEqual([]);
  });

  test('a column of formulas is told once', () => {
    const formula = (line: number): string => person(line, `<c r="C${line}" t="str"><f>VLOOKUP(1)</f><v>Sales</v></c>`);
    const { faults, accounts } = readMade(users(formula(2), formula(3), formula(4)));
    expect(accounts.map(({ fields }) => fields.department)).toEqual(['Sales', 'Sales', 'Sales']);
    expect(faults.map(({ line, column, code, remedy }) => [line, column, code, remedy])).toEqual([
      [2, 'Department', 'formula-value', 'kept'],
    ]);
  });
});

test('cells merged over several rows hold their value in the first alone, which is told once of a column', () => {
  const merged = ['C2:C3', 'C4:C5', 'D2:D3', 'A1:C1', 'B4:B4'].map((range) => `<mergeCell ref="${range}"/>`).join('');
  const rows = [person(2, textCell('C2', 'Sales')), person(3), person(4, textCell('C4', 'IT')), person(5)];
  const { accounts, faults } = readMade(users(...rows, `</sheetData><mergeCells>${merged}</mergeCells><sheetData>`));
  expect(accounts.map(({ fields }) => fields.department)).toEqual(['Sales', null, 'IT', null]);
  expect(faults.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([[3, 'Department', 'merged-cells', 'C2:C3']]);
});

describe('sheets and rows that are hidden', () => {
  test('hidden rows are read and counted', () => {
    const { accounts, faults } = readMade(users(person(2), person(3, '', ' hidden="1"'), person(4, '', ' hidden="true"')));
    expect(accounts).toHaveLength(3);
    expect(faults).toEqual([expect.objectContaining({ line: 0, code: 'hidden-rows', value: '2', remedy: 'kept' })]);
    expect(readMade(users(person(2, '', ' hidden="1"'))).faults[0]?.message).toMatch(/^One row is hidden /);
  });

  test('hidden sheets are passed over, and cannot be chosen by accident', () => {
    const made = { sheets: { Secret: HEAD + person(2), Users: HEAD + person(2) }, hidden: ['Secret'] };
    expect(readMade(made).recognition).toMatchObject({ sheet: 'Users', sheets: ['Users'] });
    expect(readMade({ ...made, hidden: ['Secret', 'Users'] }).end).toMatchObject({
      refusal: { code: 'no-sheet', message: expect.stringMatching(/^u\.xlsx has only hidden worksheets\. Open it in Excel/) },
    });
    const cover = {
      sheets: { Cover: `<row>${textCell('A1', 'Users')}${textCell('B1', '2')}</row>`, Users: HEAD + person(2) },
      hidden: ['Users'],
    };
    expect(readMade(cover).end).toMatchObject({ refusal: { message: expect.stringContaining(' Hidden worksheets were not looked at') } });
  });
});

test('rows without numbers, with numbers twice or none at all come on lines that rise', () => {
  const body = `</row>${HEAD.replace(' r="1"', '')}${['5', '5', '-1', 'x', '9'].map((line, at) => `<row r="${line}">${textCell(`A${at + 2}`, `p${at}@contoso.com`)}</row>`).join('')}`;
  expect(readMade({ sheets: { Users: body } }).lines).toEqual([5, 6, 7, 8, 9]);
});

describe('workbooks of other writers', () => {
  const made = users(person(2, '<c r="B2" s="1"><v>417</v></c>'));
  test.each<[what: string, made: HandMade, odd: Oddity]>([
    ['ISO 29500 strict', { ...made, strict: true }, {}],
    ['with macros, which nobody runs', { ...made, contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }, {}],
    ['not compressed', made, { stored: true }],
    ['with 64-bit fields', made, { wide: true }],
    ['streamed, with sizes behind the data', made, { streamed: true }],
  ])('%s', (_, made, odd) => {
    expect(readMade(made, odd).accounts.map(({ fields }) => fields.employeeId)).toEqual(['000417']);
  });

  test('prefixed tags, comments, raw sections, character numbers and paths with backslashes', () => {
    const body =
      '<x:row r="1"><x:c t="inlineStr"><x:is><x:t>UPN</x:t></x:is></x:c></x:row><!-- > --><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a@]]>conto&#x73;o.com</x:t></x:is></x:c></x:row>';
    const parts = workbookParts({ sheets: { Users: '' } });
    parts['xl/worksheets/sheet1.xml'] = `<x:worksheet xmlns:x="x"><x:sheetData>${body}</x:sheetData></x:worksheet>`;
    const windows = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name.replaceAll('/', '\\'), text]));
    expect(collect(readWorkbook(zip(windows), 'u.xlsx')).accounts[0]?.fields.userPrincipalName).toBe('a@contoso.com');
  });
});

describe('a workbook that cannot be used is refused', () => {
  const sheet = (xml: string): Record<string, string> => ({ ...workbookParts(users(person(2))), 'xl/worksheets/sheet1.xml': xml });
  const row = (cells: string): Buffer => zip(workbookParts(users(`<row r="2">${cells}</row>`)));
  const honest = zip(workbookParts(users(person(2))));
  test.each<[what: string, file: Uint8Array, code: string]>([
    ['with a document type', zip(sheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>')), 'doctype'],
    ['with a password', zip(workbookParts(users()), { flags: 1 }), 'encrypted'],
    ['with a declared size beyond reason', zip(workbookParts(users()), { size: 900 * 2 ** 20 }), 'zip-bomb'],
    ['with more bytes than declared', zip(workbookParts(users('<row/>'.repeat(1000))), { size: 100 }), 'workbook-damaged'],
    ['with wrong check sums', zip(workbookParts(users(person(2))), { wrongSum: true }), 'workbook-damaged'],
    ['with too many entries', zip(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`x${at}`, '']))), 'zip-bomb'],
    [
      'with the path of a part outside',
      zip(Object.fromEntries(Object.entries(workbookParts(users())).map(([name, text]) => [`../${name}`, text]))),
      'zip',
    ],
    ['with nothing of a workbook', zip({ 'readme.txt': 'hello' }), 'zip'],
    ['that is binary', zip(workbookParts({ ...users(), contentType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' })), 'xlsb'],
    ['of OpenDocument', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'ods'],
    ['of Apple Numbers', zip({ 'Index/Document.iwa': 'x' }), 'numbers'],
    [
      'that is a text document',
      zip({
        '[Content_Types].xml': '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
      }),
      'document',
    ],
    ['without the texts of its cells', zip(workbookParts({ sheets: { Users: '<row><c t="s"><v>0</v></c></row>' } })), 'workbook-damaged'],
    ['without any row', zip(workbookParts({ sheets: { Users: '' } })), 'empty'],
    ['with a value in the last column', row('<c r="XFD2"><v>1</v></c>'), 'too-many-columns'],
    ['with a cell of ten million characters', row(textCell('A2', 'x'.repeat(10_000_000))), 'cell-too-long'],
    ['with a tag that never ends', zip(sheet(`<worksheet><sheetData><row ${'x'.repeat(2_000_000)}`)), 'workbook-damaged'],
    ['whose end is missing', honest.subarray(0, honest.length - 200), 'workbook-cut-off'],
    ['whose middle is missing', Buffer.concat([honest.subarray(0, 500), honest.subarray(700)]), 'workbook-damaged'],
  ])('%s', (_, file, code) => {
    const { end } = collect(readWorkbook(file, 'u.xlsx'));
    expect(end).toMatchObject({ type: 'refused', refusal: { code } });
    expect(end.type === 'refused' && end.refusal.message).toMatch(/^u\.xlsx.+\.$/s);
  });
});

test('a workbook with any bytes changed ends in accounts or a refusal', () => {
  const file = zip(workbookParts(users(person(2, '<c r="B2" s="1"><v>417</v></c>'))), { stored: true });
  const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const mutant = Uint8Array.from(file);
      for (const { at, byte } of changes) mutant[at] = byte;
      expect(collect(readWorkbook(mutant, 'u.xlsx')).end.type).toMatch(/^(?:read|refused)$/);
    }),
    { numRuns: 500 },
  );
});
