import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { packSayings, printSayings, unpackSayings, type Saying } from '#app/db/pack-sayings.ts';

const packed = (sayings: readonly Saying[]): Uint8Array => packSayings(printSayings(sayings));

const fields: fc.Arbitrary<AccountFields> = fc.record(
  {
    userPrincipalName: fc.oneof(fc.constant(null), fc.string()),
    displayName: fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme' })),
    accountEnabled: fc.constantFrom(true, false, null),
    proxyAddresses: fc.oneof(fc.constant(null), fc.array(fc.string())),
  },
  { requiredKeys: [] },
);

test('what rows say comes back as it was: not told, blank and false stay three things', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ line: fc.nat(), fields }), { minLength: 1, maxLength: 20 }), (sayings) => {
      const read = unpackSayings(packed(sayings));
      const back = sayings.map((_, row) => read(row));
      expect(back).toEqual(sayings);
      expect(back.map((saying) => Object.keys(saying.fields))).toEqual(sayings.map((saying) => Object.keys(saying.fields)));
    }),
  );
});

test('what rows have in common is written once', () => {
  const rows = Array.from({ length: 200 }, (_, line) => ({ line, fields: { displayName: `Person ${line}`, city: 'Munich', mail: null } }));
  expect(packed(rows).length).toBeLessThan(2000);
});

test('a field that the whole file turned out not to tell is left out', () => {
  const rows = [1, 2].map((line) => ({ line, fields: { displayName: `Person ${line}`, mail: null, accountEnabled: false } }));
  const read = unpackSayings(packed(rows), ['mail']);
  expect(read(1)).toEqual({ line: 2, fields: { displayName: 'Person 2', accountEnabled: false } });
});

test('letters of every script come back', () => {
  const names = ['Zoë Müller', 'Ольга', '王小明', '😀', 'a\u2028b', 'tab\tback\\slash "quoted"'];
  const read = unpackSayings(packed(names.map((displayName, line) => ({ line, fields: { displayName } }))));
  expect(names.map((_, row) => read(row).fields.displayName)).toEqual(names);
});
