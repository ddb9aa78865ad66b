import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell, isTypeName, markLostLetters } from '#core/directory/clean-cell.ts';

describe('cleaning a cell', () => {
  test.each<[what: string, cell: string, value: string, repaired: boolean]>([
    ['keeps plain text', 'Anna Müller', 'Anna Müller', false],
    ['trims spaces, also non-breaking ones', '\u00a0 Anna\u00a0', 'Anna', false],
    ['puts a line break on one line', 'Street 1\r\nBackyard', 'Street 1 Backyard', false],
    ['takes out zero-width characters', 'anna\u200b@x.com', 'anna@x.com', true],
    ['takes out direction marks', '\u202emoc.x@anna', 'moc.x@anna', true],
    ['takes out NUL', 'a\0b', 'ab', true],
    ['takes out a byte order mark', '\ufeffAnna', 'Anna', true],
    ['marks half a character', 'a\ud800b', 'a\ufffdb', false],
    ['keeps emoji and other scripts', '山田 👍🏽 Łucja', '山田 👍🏽 Łucja', false],
  ])('%s', (_, cell, value, repaired) => {
    expect(cleanCell(cell)).toEqual({ value, repaired });
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const once = cleanCell(cell).value;
        expect(cleanCell(once)).toEqual({ value: once, repaired: false });
      }),
    );
  });
});

test.each<[cell: string, is: boolean]>([
  ['System.String[]', true],
  ['System.Byte[]', true],
  ['Microsoft.ActiveDirectory.Management.ADPropertyValueCollection', true],
  ['System.Collections.Generic.List`1[Microsoft.Open.AzureAD.Model.AssignedLicense]', true],
  ['System.Collections.Generic.List`1[System.String]', true],
  ['Microsoft.Online.Administration.UserLicense Microsoft.Online.Administration.UserLicense', true],
  ['Microsoft 365 E5', false],
  ['System Administrator', false],
  ['Microsoft.com', false],
  ['System.', false],
])('%j as the name of a .NET type', (cell, is) => {
  expect(isTypeName(cell)).toBe(is);
});

test.each<[name: string, marked: string]>([
  ['M?ller', 'M\ufffdller'],
  ['?ukasz', '\ufffdukasz'],
  ['Jos?', 'Jos\ufffd'],
  ['???? ?????', '\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd\ufffd\ufffd\ufffd'],
  ['Who ? knows', 'Who ? knows'],
  ['?', '\ufffd'],
  ['? ??', '\ufffd \ufffd\ufffd'],
  ['Anna', 'Anna'],
])('lost letters of %j', (name, marked) => {
  expect(markLostLetters(name)).toBe(marked);
});
