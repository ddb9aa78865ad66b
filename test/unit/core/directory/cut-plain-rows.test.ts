import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cutPlainRows } from '#core/directory/cut-plain-rows.ts';

const cases: [string, string, string[][] | null][] = [
  [
    'plain rows',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['empty cells and an empty line', ',\n\n', [['', ''], ['']]],
  ['a quoted cell with a delimiter', '"Doe, Jane",x\n', [['Doe, Jane', 'x']]],
  [
    'a quoted cell at the end of the row',
    'x,"Doe, Jane"\ny,z\n',
    [
      ['x', 'Doe, Jane'],
      ['y', 'z'],
    ],
  ],
  ['doubled quotation marks', '"""Bob"" Smith",""\n', [['"Bob" Smith', '']]],
  [
    'a line end inside a cell',
    '"a\nb",c\nd,e\n',
    [
      ['a\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['quotation marks inside a cell that is not quoted', 'a"b"c,d\n', [['a"b"c', 'd']]],
  ['something behind the closing mark', '"Bob" Smith,x\n', null],
  ['a mark that is never closed', 'a,"b\n', null],
  ['no line end at the end', 'a,b', null],
];

test.each(cases)('%s', (_what, text, rows) => {
  expect(cutPlainRows(text, ',', '\n')).toEqual(rows);
});

test('what it cuts, Papa Parse cuts alike and without errors', () => {
  const piece = fc.constantFrom('a', 'ü', '"', '""', '"x,y"', '"x\r\ny"', '"x""y"', ',', ',', ';', ' ', '\n', '\r\n', '\r');
  let cut = 0;
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (pieces, delimiter, newline) => {
        const text = pieces.join('');
        const rows = cutPlainRows(text, delimiter, newline);
        if (rows === null) return;
        cut++;
        const parsed = new Papa.Parser({ delimiter, newline }).parse(text, 0, true);
        expect(rows).toEqual(parsed.data);
        expect(parsed.errors).toEqual([]);
        expect(parsed.meta.cursor).toBe(text.length);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(cut).toBeGreaterThan(500);
});
