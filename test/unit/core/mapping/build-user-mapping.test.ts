import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUserMapping, type AcceptedPair } from '#core/mapping/build-user-mapping.ts';
import { formatUserMapping } from '#core/deliverables/usermapping-csv.ts';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';

const pair = (source: string, target: string): AcceptedPair => ({ source, target });

describe('buildUserMapping', () => {
  it.each([
    ['an empty source', pair('', 'a@fabrikam.com'), 'source-invalid'],
    ['an empty target', pair('a@contoso.com', ''), 'target-invalid'],
    ['a source without a domain', pair('ann', 'ann@fabrikam.com'), 'source-invalid'],
    ['two at signs', pair('a@b@contoso.com', 'ann@fabrikam.com'), 'source-invalid'],
    ['an accent', pair('ann@contoso.com', 'änn@fabrikam.com'), 'target-invalid'],
    ['a comma', pair('ann,lee@contoso.com', 'ann@fabrikam.com'), 'source-invalid'],
    ['a quote', pair('"ann"@contoso.com', 'ann@fabrikam.com'), 'source-invalid'],
    ['a zero-width space', pair('ann\u200b@contoso.com', 'ann@fabrikam.com'), 'source-invalid'],
    ['a right-to-left override', pair('ann@contoso.com', '\u202eann@fabrikam.com'), 'target-invalid'],
    ['a line break', pair('ann@contoso.com\r\n', 'ann@fabrikam.com'), 'source-invalid'],
    ['a formula start', pair('-ann@contoso.com', 'ann@fabrikam.com'), 'source-invalid'],
    ['a dot before the at sign', pair('ann.@contoso.com', 'ann@fabrikam.com'), 'source-invalid'],
    ['a domain without a dot', pair('ann@contoso', 'ann@fabrikam.com'), 'source-invalid'],
    ['a local part of 65 characters', pair(`${'a'.repeat(65)}@contoso.com`, 'ann@fabrikam.com'), 'source-invalid'],
    ['the same address in other letter case', pair('Ann@contoso.com', 'ann@Contoso.com'), 'same-address'],
  ])('refuses %s', (_name, given, code) => {
    const { mapping, refused } = buildUserMapping([given]);
    expect(mapping.lines).toEqual([]);
    expect(refused).toMatchObject([{ ...given, code }]);
    expect(refused[0]?.message).toMatch(/\.$/);
  });

  it('keeps addresses as the directory writes them, guests and apostrophes among them', () => {
    const { mapping, refused } = buildUserMapping([
      pair("Seán.O'Brien@contoso.com".normalize('NFD').replace('́', ''), "sean.o'brien@fabrikam.com"),
      pair('ann_contoso.com#EXT#@fabrikam.onmicrosoft.com', 'Ann.Lee@Fabrikam.com'),
    ]);
    expect(refused).toEqual([]);
    expect(mapping.lines).toEqual([
      pair('ann_contoso.com#EXT#@fabrikam.onmicrosoft.com', 'Ann.Lee@Fabrikam.com'),
      pair("Sean.O'Brien@contoso.com", "sean.o'brien@fabrikam.com"),
    ]);
  });

  it('refuses every pair of an address that occurs twice on one side, whatever its letter case', () => {
    const { mapping, refused } = buildUserMapping([
      pair('a@contoso.com', 'x@fabrikam.com'),
      pair('A@contoso.com', 'y@fabrikam.com'),
      pair('b@contoso.com', 'Z@fabrikam.com'),
      pair('c@contoso.com', 'z@fabrikam.com'),
      pair('d@contoso.com', 'd@fabrikam.com'),
    ]);
    expect(mapping.lines).toEqual([pair('d@contoso.com', 'd@fabrikam.com')]);
    expect(refused.map(({ code }) => code)).toEqual(['source-twice', 'source-twice', 'target-twice', 'target-twice']);
  });

  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[a-cA-C.'_#-]{0,6}$/),
    fc.constantFrom('a', 'A', 'b', 'long'.repeat(20), '', ' a', '\u0000', '=1', '﻿a', 'a\r\nb'),
  );
  const address = fc
    .tuple(part, fc.constantFrom('@', '', '@@', ',', ' @'), fc.oneof(part, fc.constantFrom('x.com', 'X.com', 'y.onmicrosoft.com')))
    .map((parts) => parts.join(''));
  const pairs = fc.array(fc.record({ source: address, target: address }), { maxLength: 60 });

  it('writes no file that Microsoft’s documented checks would reject, whatever it is given', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { mapping, refused } = buildUserMapping(given);
        const text = formatUserMapping(mapping);
        expect(checkUserMapping('usermapping.csv', Buffer.from(text, 'utf8'))).toEqual([]);
        expect(mapping.lines.length + refused.length).toBe(given.length);
        for (const line of mapping.lines) expect(given).toContainEqual(line);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same bytes whatever the order of the pairs', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.record({
              source: fc.constantFrom('a@x.com', 'B@x.com', 'c@x.com', 'd'),
              target: fc.constantFrom('1@y.com', '2@y.com', '3@y.com'),
            }),
            { maxLength: 8 },
          )
          .chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          expect(formatUserMapping(buildUserMapping(shuffled).mapping)).toBe(formatUserMapping(buildUserMapping(given).mapping));
        },
      ),
    );
  });
});
