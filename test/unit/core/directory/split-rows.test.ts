import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { splitRows } from '#core/directory/split-rows.ts';

interface Split {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly misquoted: readonly number[];
  readonly refusal: string | null;
}

function split(text: string, size = 1_000): Split {
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => ({
    text: text.slice(index * size, (index + 1) * size),
    bytes: (index + 1) * size,
    encoding: 'utf-8',
  }));
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const misquoted: number[] = [];
  const splitting = splitRows(pieces, { delimiter: ',', firstLine: 1 }, 'file.csv');
  for (;;) {
    const step = splitting.next();
    if (step.done) return { rows, lines, misquoted, refusal: step.value?.code ?? null };
    misquoted.push(...[...step.value.misquoted].map((row) => row + rows.length));
    rows.push(...step.value.rows);
    lines.push(...step.value.lines);
  }
}

describe('text is cut into rows', () => {
  test.each<[what: string, text: string, rows: readonly (readonly string[])[], lines: readonly number[]]>([
    [
      'that end with LF',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [
      'that end with CR LF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [
      'that end in both ways',
      'a,b\r\nc,d\ne,f\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      [1, 2, 3],
    ],
    [
      'without a last line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [
      'with a quoted line break',
      'a,"b\r\nb\nb"\r\nc,d\r\n',
      [
        ['a', 'b\r\nb\nb'],
        ['c', 'd'],
      ],
      [1, 4],
    ],
    [
      'with doubled quotation marks',
      'a,"b ""x"" c"\nc,d\n',
      [
        ['a', 'b "x" c'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [
      'with a stray quotation mark at a cell’s start',
      '"Bob" Smith,b\nc,"d"\n',
      [
        ['"Bob" Smith', 'b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [
      'with a stray quotation mark behind a quoted line break',
      '"a\na",b\n"Bob" S,c\nd,e\n',
      [
        ['a\na', 'b'],
        ['"Bob" S', 'c'],
        ['d', 'e'],
      ],
      [1, 3, 4],
    ],
    [
      'with quotation marks inside a quoted cell',
      '"Bob "the" Smith",b\nc,d\n',
      [
        ['Bob "the" Smith', 'b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
  ])('%s', (_, text, rows, lines) => {
    for (const size of [1, 3, 7, 1_000]) {
      const found = split(text, size);
      // A blank line is a row of one blank cell; whoever reads rows passes over it.
      const full = found.rows.map((row, index) => ({ row, line: found.lines[index] })).filter(({ row }) => row.join('') !== '');
      expect(full.map(({ row }) => row)).toEqual(rows);
      expect(full.map(({ line }) => line)).toEqual(lines);
      expect(found.refusal).toBeNull();
    }
  });
});

test('lone CRs end rows where nothing else does', () => {
  expect(split('a,b\rc,d\r').rows.slice(0, 2)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('line ends of every kind in one file end rows', () => {
  for (const size of [1, 3, 7, 1_000]) {
    const full = split('a,b\rc,"d\rd"\r\ne,f\ng,h\r', size);
    const rows = full.rows.map((row, at) => [full.lines[at], ...row]).filter((row) => row.length > 2);
    expect(rows).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd\rd'],
      [3, 'e', 'f'],
      [4, 'g', 'h'],
    ]);
  }
});

test('a file that ends inside a quoted cell loses that row alone', () => {
  const { rows, misquoted, refusal } = split('a,b\nc,"d');
  expect(refusal).toBeNull();
  expect(rows).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(misquoted).toEqual([1]);
});

test('quotation marks inside a cell are told of also where a stray one follows', () => {
  for (const size of [3, 1_000]) {
    const { rows, misquoted } = split('"Bob "the" Smith",b\n"Kim" Berg,"c\nd,e\n', size);
    expect(rows.filter((row) => row.length > 1)).toEqual([
      ['Bob "the" Smith', 'b'],
      ['"Kim" Berg', '"c'],
      ['d', 'e'],
    ]);
    expect(misquoted).toEqual([0, 1]);
  }
});

test('a file that was never filled to its end is refused', () => {
  expect(split(`a,b\nc,${'\0'.repeat(5_000)}`).refusal).toBe('file-cut-off');
  expect(split(`a,b\nc,${'\0'.repeat(2_000_000)}`, 65_536).refusal).toBe('file-cut-off');
});

test('a row without end is refused, also without a quotation mark', () => {
  expect(split('x'.repeat(3_000_000), 65_536).refusal).toBe('row-too-long');
});

test('more lines than two worksheets have are refused', () => {
  expect(split('\n'.repeat(2_200_000), 65_536).refusal).toBe('too-many-rows');
});

test('a quotation mark that is never closed refuses the file', () => {
  expect(split('a,b\nc,"d\ne,f\n').refusal).toBe('quote-unclosed');
  expect(split(`a,b\nc,"${'d\n'.repeat(600_000)}`, 65_536).refusal).toBe('row-too-long');
});

const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ',', '"', '\n', '\r\n', ' ', ';', '?'), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });

test('what Papa Parse writes comes back, cut anywhere, with true line numbers', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 50 }), (rows, newline, size) => {
      const text = Papa.unparse(rows, { newline, quotes: true }) + newline;
      const found = split(text, size);
      const full = found.rows.filter((row) => row.length > 1);
      expect(full).toEqual(rows);
      let line = 1;
      for (const [index, row] of full.entries()) {
        expect(found.lines[index]).toBe(line);
        line += 1 + row.join('').split('\n').length - 1;
      }
      expect(found.misquoted).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('several stray quotation marks on every line cost time in proportion', () => {
  const start = performance.now();
  expect(split('"a" "b" "c",d\n'.repeat(20_000), 65_536).misquoted).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('a hundred thousand stray quotation marks cost time in proportion', () => {
  const start = performance.now();
  const { rows, misquoted, refusal } = split('"a" b,c\n'.repeat(100_000), 65_536);
  expect(refusal).toBeNull();
  expect(rows.filter(([first]) => first === '"a" b')).toHaveLength(100_000);
  expect(misquoted).toHaveLength(100_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});
