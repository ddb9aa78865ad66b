import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountFields } from '#core/directory/account.ts';
import { mergeFields } from '#core/directory/merge-fields.ts';

describe('mergeFields', () => {
  it.each<[string, AccountFields, AccountFields, AccountFields]>([
    ['the newer word wins', { department: 'Sales' }, { department: 'Finance' }, { department: 'Finance' }],
    ['a blank takes nothing away', { department: 'Sales' }, { department: null }, { department: 'Sales' }],
    ['a column the newer file lacks takes nothing away', { accountEnabled: false }, {}, { accountEnabled: false }],
    ['a blank is told where nothing was', {}, { mail: null }, { mail: null }],
    ['an answer replaces a blank', { accountEnabled: null }, { accountEnabled: false }, { accountEnabled: false }],
    ['false is an answer', { accountEnabled: true }, { accountEnabled: false }, { accountEnabled: false }],
    [
      'lists are joined, the newer first, without repeating what differs in letter case only',
      { proxyAddresses: ['SMTP:old@contoso.com', 'smtp:ann@contoso.com'] },
      { proxyAddresses: ['SMTP:Ann@contoso.com'] },
      { proxyAddresses: ['SMTP:Ann@contoso.com', 'SMTP:old@contoso.com'] },
    ],
  ])('%s', (_name, older, newer, merged) => {
    expect(mergeFields(older, newer)).toEqual(merged);
  });

  const fields: fc.Arbitrary<AccountFields> = fc.record(
    {
      department: fc.option(fc.constantFrom('Sales', 'IT')),
      accountEnabled: fc.option(fc.boolean()),
      proxyAddresses: fc.option(fc.uniqueArray(fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com'))),
    },
    { requiredKeys: [] },
  );

  it('loses nothing that was told, and changes neither of its arguments', () => {
    fc.assert(
      fc.property(fields, fields, (older, newer) => {
        const before = JSON.stringify([older, newer]);
        const merged = mergeFields(older, newer);
        expect(JSON.stringify([older, newer])).toBe(before);
        expect(Object.keys(merged).toSorted((a, b) => a.localeCompare(b))).toEqual(
          [...new Set([...Object.keys(older), ...Object.keys(newer)])].toSorted((a, b) => a.localeCompare(b)),
        );
        for (const address of [...(older.proxyAddresses ?? []), ...(newer.proxyAddresses ?? [])])
          expect(merged.proxyAddresses).toContain(address);
        expect(mergeFields(merged, newer)).toEqual(merged);
      }),
    );
  });
});
