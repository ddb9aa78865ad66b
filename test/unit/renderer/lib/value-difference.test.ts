import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement, difference } from '#lib/value-difference.ts';

describe('agreement', () => {
  test.each([
    ['the same but for the case', 'Ada Berg', 'ADA BERG', 'same'],
    ['different', 'Ada', 'Adele', 'differs'],
    ['the same name under another domain', 'ada.berg@contoso.example', 'Ada.Berg@fabrikam.example', 'same-name'],
    ['other names under other domains', 'ada@contoso.example', 'berg@fabrikam.example', 'differs'],
    ['several addresses are no address', 'a@x.example\nb@x.example', 'a@y.example', 'differs'],
    ['only one side', 'Ada', null, 'only-one'],
    ['blank is not a value', '', 'Ada', 'only-one'],
    ['blank on both', '', null, 'blank'],
  ] as const)('%s', (_, source, target, result) => {
    expect(agreement(source, target)).toBe(result);
    expect(agreement(target, source)).toBe(result);
  });
});

describe('difference', () => {
  test.each([
    ['in the middle', 'Ada Marie Berg', 'Ada M. Berg', 'arie', '.'],
    ['at the end', 'Müller', 'Müllermann', '', 'mann'],
    ['everywhere', 'abc', 'xyz', 'abc', 'xyz'],
    ['domains do not count', 'a.berg@contoso.example', 'ada.berg@fabrikam.example', '', 'da'],
  ])('%s', (_, source, target, inSource, inTarget) => {
    const parts = difference(source, target);
    expect([parts.source.middle, parts.target.middle]).toEqual([inSource, inTarget]);
  });

  test('loses nothing and cuts no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (source, target) => {
        const parts = difference(source, target);
        for (const [value, { start, middle, end }] of [
          [source, parts.source],
          [target, parts.target],
        ] as const) {
          expect(start + middle + end).toBe(value);
          expect([start, middle, end].every((part) => part.isWellFormed()) || !value.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
