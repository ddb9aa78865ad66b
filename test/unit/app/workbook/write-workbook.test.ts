import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookDescription } from '#app/workbook/workbook-sheet.ts';
import { writeWorkbook } from '#app/workbook/write-workbook.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const HOSTILE = ['=1+1', '+4912345', '-x', '@SUM(A1)', '\t=2', '\n=3'];

const described: WorkbookDescription = {
  title: 'Questions',
  at: AT,
  facts: { 'crosswalk.kind': 'test' },
  sheets: [
    {
      name: 'People',
      columns: [
        { width: 30, look: { bold: true } },
        { width: 12, look: { format: '0.0%' } },
        { width: 20, look: { unlocked: true, fill: 'FFF4CE' } },
      ],
      rows: [
        ['Name', 'How likely', 'Answer'],
        ['00123', 0.987, null],
        ...HOSTILE.map((value) => [value, 'not known', value]),
        [{ value: 'head', look: { size: 16, wrap: true } }, null, true],
      ],
      frozen: { rows: 1, columns: 1 },
      filter: 'A1:C9',
      dropDowns: [
        {
          cells: 'C2:C9',
          list: 'Lists!$A$1:$A$2',
          hint: { title: 'Answer', text: 'Choose one' },
          refusal: { title: 'No answer', text: 'Choose from the list' },
        },
      ],
      locked: true,
    },
    { name: 'Lists', columns: [{ width: 10 }], rows: [['yes'], ['no']], hidden: 'from-menus' },
  ],
};

describe('a written workbook', () => {
  let parts: Record<string, string>;

  beforeAll(async () => {
    const bytes = await writeWorkbook(described);
    parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  });
  const sheet = (): string => parts['xl/worksheets/sheet1.xml']!;
  const styleOf = (cell: string): string => {
    const index = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet())?.[1]);
    return [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)][index]![0];
  };

  it('keeps texts as texts, whatever they begin with', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(described));
    expect(sheets[0]!.rows.slice(2, 8).map((row) => row[0])).toEqual(HOSTILE);
    expect(sheets[0]!.rows[1]).toEqual(['00123', 0.987, null]);
    expect(sheet()).not.toContain('<f>');
  });

  it('marks texts that begin like a formula, and no others', () => {
    for (const line of [3, 4, 5, 6, 7, 8]) {
      expect(styleOf(`A${line}`)).toContain('quotePrefix="1"');
      expect(styleOf(`C${line}`)).toContain('quotePrefix="1"');
    }
    expect(styleOf('A2')).not.toContain('quotePrefix');
    expect(parts['xl/styles.xml']).not.toContain('@;@');
  });

  it('formats numbers as their column says and texts as texts', () => {
    const formats = new Map([...parts['xl/styles.xml']!.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((m) => [m[1], m[2]]));
    const formatOf = (cell: string): string | undefined => formats.get(/numFmtId="(\d+)"/.exec(styleOf(cell))?.[1]);
    expect(formatOf('B2')).toBe('0.0%');
    expect(formatOf('B3')).toBe('@');
    expect(formatOf('A2')).toBe('@');
  });

  it('locks all but the cells for answers', () => {
    expect(sheet()).toContain('<sheetProtection sheet="1"');
    expect(styleOf('C2')).toContain('locked="0"');
    expect(styleOf('A2')).not.toContain('locked="0"');
  });

  it('freezes, filters and offers answers from a hidden sheet', () => {
    expect(sheet()).toContain('<pane xSplit="1" ySplit="1"');
    expect(sheet()).toContain('<autoFilter ref="A1:C9"/>');
    expect(sheet()).toContain('<formula1>Lists!$A$1:$A$2</formula1>');
    expect(parts['xl/workbook.xml']).toMatch(/name="Lists"[^>]*veryHidden/);
    expect(parts['docProps/custom.xml']).toContain('crosswalk.kind');
  });

  it('is the same, to the byte, whenever it is written', async () => {
    expect(await writeWorkbook(described)).toEqual(await writeWorkbook(described));
  });
});

describe('texts that a workbook cannot hold as they are', () => {
  const readBack = async (text: string): Promise<unknown> => {
    const bytes = await writeWorkbook({ title: '', at: AT, sheets: [{ name: 'A', columns: [{ width: 9 }], rows: [[text]] }] });
    return (await readXlsx(bytes)).sheets[0]!.rows[0]?.[0];
  };

  it.each([
    ['halves of characters', 'a\ud800b', 'a\ufffdb'],
    ['what looks like an escape', '_x0041_', '_x0041_'],
    ['control characters', 'a\u0001b', 'a\u0001b'],
    ['line ends of Windows', 'a\r\nb', 'a\nb'],
    ['markup', '<a href="x">&amp;</a>', '<a href="x">&amp;</a>'],
  ])('%s', async (_, text, expected) => {
    expect(await readBack(text)).toBe(expected);
  });

  it('cuts what is longer than a cell may be', async () => {
    const text = (await readBack('x'.repeat(40_000))) as string;
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('…')).toBe(true);
  });
});
