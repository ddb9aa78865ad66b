import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnchor } from '#core/directory/parse-anchor.ts';

test.each<[what: string, cell: string, anchor: string | undefined]>([
  ['a GUID', '13901d5c-72a6-4c9f-8691-cf320099061d', 'XB2QE6Zyn0yGkc8yAJkGHQ=='],
  ['a GUID in braces and capitals', '{13901D5C-72A6-4C9F-8691-CF320099061D}', 'XB2QE6Zyn0yGkc8yAJkGHQ=='],
  ['the bytes as csvde writes them', "X'5c1d9013a6729f4c8691cf320099061d'", 'XB2QE6Zyn0yGkc8yAJkGHQ=='],
  ['an anchor itself', 'XB2QE6Zyn0yGkc8yAJkGHQ==', 'XB2QE6Zyn0yGkc8yAJkGHQ=='],
  ['anything else', 'not-a-guid', undefined],
  ['a cut GUID', '13901d5c-72a6-4c9f-8691-cf32009906', undefined],
])('%s', (_, cell, anchor) => {
  expect(parseAnchor(cell)).toBe(anchor);
});

test('an anchor is the base64 of the sixteen bytes, as Node makes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const buffer = Buffer.from(bytes);
      expect(parseAnchor(`X'${buffer.toString('hex')}'`)).toBe(buffer.toString('base64'));
    }),
  );
});
