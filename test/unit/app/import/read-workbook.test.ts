import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#app/import/read-workbook.ts';
import { collect } from '../../core/directory/reading.ts';

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

test('a named sheet is read, and one that is not there is named in the refusal', async () => {
  const file = await workbook({ One: [HEADER, ['A', 'a@contoso.com']], Two: [HEADER, ['B', 'b@contoso.com']] });
  expect(collect(readWorkbook(file, 'u.xlsx', { sheet: 'Two' })).accounts[0]?.fields.userPrincipalName).toBe('b@contoso.com');
  expect(collect(readWorkbook(file, 'u.xlsx', { sheet: 'Three' })).end).toMatchObject({
    type: 'refused',
    refusal: { code: 'no-sheet', message: 'u.xlsx has no worksheet “Three”. Choose one of “One”, “Two”.' },
  });
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

describe('a hand-made workbook', () => {
  const sheet = (body: string): string => `<worksheet xmlns="x"><sheetData>${body}</sheetData></worksheet>`;
  const users = '<row r="1"><c r="A1" t="inlineStr"><is><t>UPN</t></is></c><c r="B1" t="inlineStr"><is><t>Employee ID</t></is></c></row>';
  const person = '<c r="A2" t="str"><f>B2&amp;"@x"</f><v>a@contoso.com</v></c>';

  test('shows numbers with the zeros of their format and takes the stored value of a formula', () => {
    const file = zip(parts(sheet(`${users}<row r="2">${person}<c r="B2" s="1"><v>417</v></c></row>`)));
    expect(collect(readWorkbook(file, 'u.xlsx')).accounts[0]?.fields).toEqual({ userPrincipalName: 'a@contoso.com', employeeId: '000417' });
  });

  test('joins the runs of a rich string and leaves out its phonetic guide', () => {
    const rich = '<c r="A2" t="inlineStr"><is><r><t>a@con</t></r><r><t>toso.com</t></r><rPh sb="0" eb="1"><t>エー</t></rPh></is></c>';
    const file = zip(parts(sheet(`${users}<row r="2">${rich}</row>`)));
    expect(collect(readWorkbook(file, 'u.xlsx')).accounts[0]?.fields.userPrincipalName).toBe('a@contoso.com');
  });

  test('reads prefixed tags, comments, sections of raw text and character numbers', () => {
    const body =
      '<x:row r="1"><x:c t="inlineStr"><x:is><x:t>UPN</x:t></x:is></x:c></x:row><!-- > --><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a@]]>conto&#x73;o.com</x:t></x:is></x:c></x:row>';
    const file = zip(parts(`<x:worksheet xmlns:x="x"><x:sheetData>${body}</x:sheetData></x:worksheet>`));
    expect(collect(readWorkbook(file, 'u.xlsx')).accounts[0]?.fields.userPrincipalName).toBe('a@contoso.com');
  });

  test.each<[what: string, file: Uint8Array, code: string]>([
    ['a document type', zip(parts('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>')), 'doctype'],
    ['a password', zip(parts(sheet(users)), { flags: 1 }), 'encrypted'],
    ['a declared size beyond reason', zip(parts(sheet(users)), { size: 900 * 2 ** 20 }), 'zip-bomb'],
    ['more bytes than declared', zip(parts(sheet(users + '<row/>'.repeat(1000))), { size: 100 }), 'workbook-damaged'],
    ['too many entries', zip(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x${index}`, '']))), 'zip-bomb'],
    ['no workbook in it', zip({ 'readme.txt': 'hello' }), 'zip'],
    ['a value in the last column', zip(parts(sheet(`${users}<row r="2">${person}<c r="XFD2"><v>1</v></c></row>`))), 'too-many-columns'],
    [
      'a cell of ten million characters',
      zip(parts(sheet(`${users}<row r="2"><c r="A2" t="inlineStr"><is><t>${'x'.repeat(10_000_000)}</t></is></c></row>`))),
      'cell-too-long',
    ],
    ['a tag that never ends', zip(parts(sheet(`${users}<row ${'x'.repeat(2_000_000)}`))), 'workbook-damaged'],
    ['half a file', zip(parts(sheet(users))).subarray(0, 400), 'workbook-cut-off'],
  ])('with %s is refused', (_, file, code) => {
    const { end } = collect(readWorkbook(file, 'u.xlsx'));
    expect(end).toMatchObject({ type: 'refused', refusal: { code } });
    expect(end.type === 'refused' && end.refusal.message).toMatch(/^u\.xlsx.+\.$/s);
  });

  test('with any bytes changed ends in accounts or a refusal', () => {
    const file = zip(parts(sheet(`${users}<row r="2">${person}<c r="B2" s="1"><v>417</v></c></row>`)), { stored: true });
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
});

/** The parts of a workbook with one sheet and one style that shows six digits. */
function parts(sheet: string): Record<string, string> {
  const relations = (inner: string): string => `<Relationships>${inner}</Relationships>`;
  return {
    '[Content_Types].xml':
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': relations('<Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/>'),
    'xl/workbook.xml': '<workbook><sheets><sheet name="Users" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      '<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/styles" Target="/xl/styles.xml"/>',
    ),
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet,
  };
}

/** A ZIP archive, honest unless told to lie. */
function zip(
  files: Readonly<Record<string, string>>,
  lie: { readonly flags?: number; readonly size?: number; readonly stored?: boolean } = {},
): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const packed = lie.stored ? data : deflateRawSync(data);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(lie.flags ?? 0, 8);
    entry.writeUInt16LE(lie.stored ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(name.includes('sheet1') ? (lie.size ?? data.length) : data.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, title, packed);
    directory.push(entry, title);
    offset += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
