import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { packSayings, unpackSayings } from '#app/db/pack-sayings.ts';

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
    fc.property(fc.array(fc.record({ line: fc.nat(), fields }), { maxLength: 20 }), (sayings) => {
      const back = unpackSayings(packSayings(sayings));
      expect(back).toEqual(sayings);
      expect(back.map((saying) => Object.keys(saying.fields))).toEqual(sayings.map((saying) => Object.keys(saying.fields)));
    }),
  );
});

test('names of fields are written once for rows that tell the same', () => {
  const rows = Array.from({ length: 16 }, (_, line) => ({ line, fields: { displayName: `Person ${line}`, department: null } }));
  expect(packSayings(rows).match(/displayName/g)).toHaveLength(1);
});
