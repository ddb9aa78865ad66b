import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsCare, scanText } from '#core/directory/scan-text.ts';

describe('a cell that must be looked at', () => {
  test.each([
    ['a question mark, which may be a letter that was lost', 'M?ller'],
    ['a control', 'a\u0007b'],
    ['a soft hyphen', 'Mül\u00adler'],
    ['a zero-width space', 'Nguyễn\u200b'],
    ['a mark that turns the direction', 'Nguyễn\u202e'],
    ['a byte order mark inside', 'Nguyễn\ufeff'],
    ['a replacement character', 'Nguy\ufffdn'],
    ['a filler', 'Kim\u3164'],
    ['half of a pair', 'Nguyễn\ud83d'],
    ['the other half', 'Nguyễn\udc00'],
    ['a private character', '\ue000'],
    ['a private character of another plane', '\u{f0000}'],
    ['an invisible tag', 'Ann\u{e0041}'],
    ['a number that a spreadsheet cut', '1.23E+11'],
    ['a formula that failed', '#REF!'],
    ['a letter as web pages write it', 'Ren&eacute;'],
    ['a tab', 'a\tb'],
    ['a line end', 'a\nb'],
  ])('%s', (_, cell) => expect(needsCare(cell)).toBe(true));

  test.each(['Müller', 'Nguyễn Thị Ngọc', 'Ольга', '王小明', '😀 Ann', '𠮷野家', 'E+', '#1'])('but not %s', (cell) =>
    expect(needsCare(cell)).toBe(false),
  );

  test('whatever stands before and behind it', () => {
    const letter = fc.constantFrom('a', 'ü', 'ễ', 'Я', '王', '😀', '𠮷');
    const doubtful = fc.constantFrom('\u200b', '\u202e', '\ufffd', '\ue000', '\u{f0000}', '\u{e0041}', '?');
    const words = fc.array(letter).map((letters) => letters.join(''));
    fc.assert(
      fc.property(words, doubtful, words, (before, between, behind) => {
        expect(needsCare(before + behind)).toBe(false);
        expect(needsCare(before + between + behind)).toBe(true);
        expect(scanText(`${before}${between}${behind}\r\n`, ',').careful).toBe(true);
      }),
    );
  });
});

test('whether every line feed follows a carriage return', () => {
  expect(scanText('a,b\r\nc,d\r\n', ',')).toEqual({ careful: false, pairedLineEnds: true });
  expect(scanText('a,b\r\nc,d\n', ',')).toEqual({ careful: false, pairedLineEnds: false });
  expect(scanText('a,b\rc,d\r\n', ',').careful).toBe(true);
});
