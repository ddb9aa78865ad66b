import { emptyBlocks } from '#test/support/workbooks/empty-blocks.ts';
import { textCell, workbookParts, type HandMade } from '#test/support/workbooks/workbook-parts.ts';
import { zip, type Oddity } from '#test/support/workbooks/zip.ts';
import type { HostileFile, Scale } from './hostile-files.ts';
import { writePieces } from './write-file.ts';

const UPN = `<row r="1">${textCell('A1', 'UPN')}${textCell('B1', 'Employee ID')}</row>`;
const PERSON = `<row r="2">${textCell('A2', 'a@contoso.com')}</row>`;

/** Workbooks that are hostile by what they hold, declare or lack. */
export function hostileWorkbooks({ large, huge }: Scale): HostileFile[] {
  const raw = (name: string, what: string, ends: RegExp | number, bytes: () => Uint8Array): HostileFile => ({
    name,
    what,
    ends,
    write: (path) => writePieces(path, [bytes()]),
  });
  const parts = (name: string, what: string, ends: RegExp | number, made: () => Record<string, string>, odd: Oddity = {}): HostileFile =>
    raw(name, what, ends, () => zip(made(), odd));
  const sheet = (name: string, what: string, ends: RegExp | number, body: () => string, more: Partial<HandMade> = {}): HostileFile =>
    parts(name, what, ends, () => workbookParts({ sheets: { Users: UPN + body() }, ...more }));
  const xml = (name: string, what: string, ends: RegExp | number, part: string, text: () => string): HostileFile =>
    parts(name, what, ends, () => ({ ...workbookParts({ sheets: { Users: UPN + PERSON } }), [part]: text() }));

  return [
    parts('no-workbook.xlsx', 'a ZIP archive of something else', /no Excel workbook/, () => ({ 'readme.txt': 'hello' })),
    parts('outside.xlsx', 'parts called ../', /no Excel workbook/, () =>
      Object.fromEntries(Object.entries(workbookParts({ sheets: { Users: UPN } })).map(([name, text]) => [`../../${name}`, text])),
    ),
    raw('cut-off.xlsx', 'half a workbook', /only the beginning of a workbook/, () => {
      const whole = zip(workbookParts({ sheets: { Users: UPN + PERSON.repeat(1000) } }));
      return whole.subarray(0, whole.length / 2);
    }),
    xml(
      'entities.xlsx',
      'entities that grow by the billion',
      /document type/,
      'xl/worksheets/sheet1.xml',
      () => `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(10)}"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>`,
    ),
    xml(
      'outer-entity.xlsx',
      'an entity that names a file',
      /document type/,
      'xl/workbook.xml',
      () => '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>',
    ),
    xml('deep.xlsx', 'a million tags inside each other', /./, 'xl/worksheets/sheet1.xml', () => `<worksheet>${'<a>'.repeat(1_000_000)}`),
    xml(
      'long-tag.xlsx',
      'a tag of two million letters',
      /damaged/,
      'xl/worksheets/sheet1.xml',
      () => `<worksheet><row ${'x'.repeat(2_000_000)}`,
    ),
    parts(
      'lies.xlsx',
      'a sheet larger than declared',
      /damaged/,
      () => workbookParts({ sheets: { Users: UPN + '<row/>'.repeat(100_000) } }),
      { size: 1000 },
    ),
    sheet('ratio.xlsx', 'a sheet of nothing that unpacks to a thousand times its size', /unpacks to far more/, () => '<row/>'.repeat(10e6)),
    sheet(
      'far-corner.xlsx',
      'a value in the last cell there can be',
      /at most 512/,
      () => '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
    sheet('wide.xlsx', 'a row of a million cells', /at most 512/, () => `<row r="2">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
    sheet(
      'cell.xlsx',
      'one cell of 50 MB',
      /at most 32,767/,
      () => `<row r="2">${textCell('A2', 'x'.repeat(Math.min(large, 49e6)))}</row>`,
    ),
    sheet('row-numbers.xlsx', 'rows with numbers that are none', 3, () =>
      ['-5', '1e308', 'x'].map((number, at) => `<row r="${number}">${textCell('', `p${at}@contoso.com`)}</row>`).join(''),
    ),
    sheet(
      'formats.xlsx',
      'number formats of a hundred thousand characters',
      1,
      () => `<row r="2">${textCell('A2', 'a@contoso.com')}<c r="B2" s="1"><v>5</v></c></row>`,
      {
        formats: ['[>1]"x";'.repeat(12_500)],
      },
    ),
    parts('sheets.xlsx', '1,900 worksheets', 1, () =>
      workbookParts({ sheets: Object.fromEntries(Array.from({ length: 1_900 }, (_, at) => [`Sheet ${at}`, UPN + PERSON])) }),
    ),
    sheet('strings.xlsx', 'millions of shared texts', 1, () => PERSON, { strings: randomTexts(large) }),
    raw('empty-blocks.xlsx', 'a sheet packed as blocks of nothing', /damaged/, () => withPacked(emptyBlocks(Math.floor(large / 20)))),
    sheet('huge.xlsx', 'as many accounts as the sheet can take', /./, () => manyRows(huge)),
  ];
}

/** Shared texts that do not compress well, so that they pass as honest. */
function randomTexts(bytes: number): string {
  const texts: string[] = [];
  for (let length = 0, state = 1; length < bytes; length += 24) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    texts.push(`<si><t>${state.toString(36)}</t></si>`);
  }
  return texts.join('');
}

function manyRows(bytes: number): string {
  const rows: string[] = [];
  for (let length = 0, line = 2; length < bytes && line < 1_000_000; line++) {
    const row = `<row r="${line}">${textCell(`A${line}`, `p${Math.imul(line, 2_654_435_761) >>> 0}@contoso.com`)}<c r="B${line}"><v>${line}</v></c></row>`;
    rows.push(row);
    length += row.length;
  }
  return rows.join('');
}

/** A workbook whose sheet is these packed bytes, declared as a megabyte. */
function withPacked(packed: Buffer): Buffer {
  const made = workbookParts({ sheets: { Users: UPN } });
  const whole = zip({ ...made, 'xl/worksheets/sheet1.xml': packed }, { stored: true });
  // The sheet is stored as it is; its entries say that it is deflated.
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const local = whole.indexOf(name) - 30;
  const entry = whole.lastIndexOf(name) - 46;
  whole.writeUInt16LE(8, local + 8);
  whole.writeUInt16LE(8, entry + 10);
  whole.writeUInt32LE(1_000_000, entry + 24);
  return whole;
}
