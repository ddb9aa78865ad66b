import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { SheetDescription, WorkbookDescription } from '#core/deliverables/workbook-description.ts';
import { workbookBytes } from '#test/support/workbooks/workbook-bytes.ts';

function workbook(...sheets: SheetDescription[]): WorkbookDescription {
  return { title: 'Move of Contoso & Fabrikam', author: 'Ada', created: '2026-11-28T10:00:00.000Z', footer: 'Revision 1', sheets };
}

const FULL: WorkbookDescription = workbook(
  {
    name: 'Cover',
    columns: [{ width: 20 }, { width: 30 }],
    above: [
      { cells: [{ value: 'Workbook', look: 'title', span: 2 }], height: 30 },
      { cells: ['Leads to', { value: 'People', look: 'link', link: "Anna's" }] },
      {
        cells: [
          { value: 'Mapped', look: 'text' },
          { value: 7, look: 'number' },
        ],
      },
    ],
    charts: [
      {
        kind: 'bar',
        title: 'States',
        points: [{ label: 'Mapped', value: 7, colour: '2E7D32' }],
        labelsAt: 'A3:A3',
        valuesAt: 'B3:B3',
        from: { column: 0, row: 4 },
        to: { column: 2, row: 14 },
      },
    ],
    strokes: [{ path: 'M 0 0 L 10 5 C 1 2 3 4 5 6', title: 'Signature of Ada', from: { column: 0, row: 16 }, width: 200, height: 60 }],
    portrait: true,
  },
  {
    name: "Anna's",
    columns: [
      { width: 30, look: 'id' },
      { width: 12, look: 'percent' },
      { width: 18, look: 'time' },
      { width: 18, look: 'input' },
    ],
    above: [{ cells: [{ value: 'People', look: 'heading' }] }],
    table: {
      name: 'All_People',
      headers: ['UPN', 'Probability', 'When', 'Answer'],
      rows: [
        ['anna@contoso.com', 0.97, '2026-11-28T09:30:00.000Z', null],
        ['=1+1', null, null, 'yes'],
      ],
      empty: 'Nobody.',
      choices: [{ column: 3, from: ['yes', 'no'], refusal: 'Choose yes or no.' }],
    },
    guarded: true,
    frozenColumns: 1,
  },
);

/** The order in which Excel asks for the elements of a sheet (ECMA-376, CT_Worksheet). */
const ORDER = [
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'tableParts',
];

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

describe('streamWorkbook', () => {
  test('another reader finds every value, filter, rule and guard', async () => {
    const read = await readXlsx(workbookBytes(FULL), { readStyles: true });
    expect(read.sheets.map(({ name }) => name)).toEqual(['Cover', "Anna's"]);
    expect(read.sheets[0]?.rows[2]?.slice(0, 2)).toEqual(['Mapped', 7]);
    expect(read.sheets[0]?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]);
    expect(read.sheets[0]?.charts).toHaveLength(1);
    const people = read.sheets[1];
    expect(people?.rows.slice(1)).toEqual([
      ['UPN', 'Probability', 'When', 'Answer'],
      ['anna@contoso.com', 0.97, new Date('2026-11-28T09:30:00.000Z'), null],
      ['=1+1', null, null, 'yes'],
    ]);
    expect(people?.cells?.get('3,0')).toMatchObject({ type: 'string', value: '=1+1' });
    expect(people?.tables).toMatchObject([{ name: 'All_People', range: 'A2:D4', showAutoFilter: true }]);
    expect(people?.freezePane).toEqual({ rows: 2, columns: 1 });
    expect(people?.dataValidations).toMatchObject([{ type: 'list', values: ['yes', 'no'], range: 'D3:D4' }]);
    expect(people?.protection?.sheet).toBe(true);
    expect(people?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$2:$2' });
  });

  test('a text that begins like a formula is marked so that editing it keeps it a text', () => {
    const { 'xl/worksheets/sheet2.xml': sheet = '', 'xl/styles.xml': styles = '' } = parts(workbookBytes(FULL));
    const style = Number(/<c r="A4" s="(\d+)" t="s">/.exec(sheet)?.[1]);
    const formats = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    expect(formats[style]).toContain('quotePrefix="1"');
    expect(formats[style]).toContain('numFmtId="49"');
    expect(sheet).not.toContain('<f>');
  });

  test('the elements of every sheet stand in the order that Excel asks for', () => {
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      const inside = (parts(workbookBytes(FULL))[name] ?? '').replace(/<(\w+)[^>]*\/>/g, '<$1></$1>');
      const order = [...inside.matchAll(/<(\w+)[ >]/g)].map(([, tag]) => ORDER.indexOf(tag ?? '')).filter((at) => at >= 0);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  test('the same description gives the same bytes', () => {
    expect(Buffer.compare(workbookBytes(FULL), workbookBytes(FULL))).toBe(0);
  });

  test('every part that is named is there, and nothing that runs', () => {
    const files = parts(workbookBytes(FULL));
    const named = [...(files['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name ?? '');
    for (const name of named) expect(Object.keys(files)).toContain(name);
    const loose = Object.keys(files).filter((name) => !named.includes(name) && !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect(loose).toEqual([]);
    expect(Object.keys(files).join(' ')).not.toMatch(/vba|macro|externalLink|activeX/i);
  });

  test('any text comes back as it was, whatever XML forbids', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 20 }),
            fc.constantFrom('_x0041_', '_x000D_', ' x ', '\r\n', '<&>"', '_x0041_x0042_'),
          ),
          {
            minLength: 1,
            maxLength: 20,
          },
        ),
        async (texts) => {
          const rows = texts.map((text) => [text, 'end']);
          const table = { name: 'T_1', headers: ['a', 'b'], rows, empty: '' };
          const read = await readXlsx(workbookBytes(workbook({ name: 'S', columns: [{ width: 9 }, { width: 9 }], table })));
          expect(read.sheets[0]?.rows.slice(1).map(([text]) => text ?? '')).toEqual(texts.map((text) => text.toWellFormed()));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a text that no cell holds is cut, and a table without rows says so', async () => {
    const table = { name: 'T_1', headers: ['a'], rows: [['x'.repeat(40_000)]], empty: '' };
    const none = { name: 'T_2', headers: ['a', 'b'], rows: [], empty: 'Nobody.' };
    const read = await readXlsx(
      workbookBytes(
        workbook({ name: 'S', columns: [{ width: 9 }], table }, { name: 'N', columns: [{ width: 9 }, { width: 9 }], table: none }),
      ),
    );
    expect(String(read.sheets[0]?.rows[1]?.[0])).toHaveLength(32_767);
    expect(read.sheets[1]?.rows[1]?.[0]).toBe('Nobody.');
    expect(read.sheets[1]?.tables?.[0]?.range).toBe('A1:B2');
  });

  test('what Excel would refuse is refused here', () => {
    const columns = [{ width: 9 }];
    const table = { name: 'T_1', headers: ['a'], rows: [], empty: '' };
    const sheet = (changed: object): WorkbookDescription => workbook({ name: 'S', columns, table: { ...table, ...changed } });
    expect(() => workbookBytes(sheet({ name: 'ENV1' }))).toThrow('cannot be called');
    expect(() => workbookBytes(sheet({ headers: ['a', 'A'] }))).toThrow('a header twice');
    expect(() => workbookBytes(sheet({ choices: [{ column: 0, from: ['x'.repeat(256)], refusal: '' }] }))).toThrow('does not take');
  });
});

test('the parts of the footer stand beside one another, and an ampersand at the cut begins no code', () => {
  const title = `${'x'.repeat(42)}&&&&&&&&`;
  const parts = unzipSync(workbookBytes({ ...workbook({ name: 'A', columns: [{ width: 9 }], above: [] }), title }));
  const footer = /<oddFooter>(.*?)<\/oddFooter>/.exec(strFromU8(parts['xl/worksheets/sheet1.xml']!))?.[1];
  expect(footer).toBe(`&amp;L&amp;8 ${'x'.repeat(42)}&amp;&amp;…&amp;C&amp;8 Revision 1&amp;R&amp;8 &amp;A, page &amp;P of &amp;N`);
});
