import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountField, AccountFields } from '#core/directory/account.ts';
import { mergeFields, type Contradiction } from '#core/directory/merge-fields.ts';

type Case = [name: string, sayings: AccountFields[], merged: AccountFields, contradictions: Contradiction[]];

describe('mergeFields', () => {
  it.each<Case>([
    [
      'the higher word wins, and the other is noted',
      [{ department: 'Finance' }, { department: 'Sales' }],
      { department: 'Finance' },
      [{ field: 'department', winner: 0, loser: 1 }],
    ],
    ['a blank takes nothing away', [{ department: null }, { department: 'Sales' }], { department: 'Sales' }, []],
    ['a column the higher file lacks takes nothing away', [{}, { accountEnabled: false }], { accountEnabled: false }, []],
    ['a blank is told where nothing was', [{ mail: null }, {}], { mail: null }, []],
    ['an answer replaces a blank', [{ accountEnabled: null }, { accountEnabled: false }], { accountEnabled: false }, []],
    [
      'false against true is a contradiction',
      [{ accountEnabled: false }, { accountEnabled: true }],
      { accountEnabled: false },
      [{ field: 'accountEnabled', winner: 0, loser: 1 }],
    ],
    [
      'letter case and spaces are no contradiction',
      [{ displayName: 'Ann  Lee' }, { displayName: 'ann lee' }],
      { displayName: 'Ann  Lee' },
      [],
    ],
    [
      'dates in two forms are no contradiction',
      [{ createdDateTime: '2/6/2026' }, { createdDateTime: '2026-02-06' }],
      { createdDateTime: '2/6/2026' },
      [],
    ],
    [
      'a name that lost a letter gives way to the whole one',
      [{ surname: 'M\ufffdller' }, { surname: 'Müller' }],
      { surname: 'Müller' },
      [],
    ],
    [
      'two losers are two contradictions',
      [{ city: 'Bonn' }, { city: 'Köln' }, { city: 'Ulm' }],
      { city: 'Bonn' },
      [
        { field: 'city', winner: 0, loser: 1 },
        { field: 'city', winner: 0, loser: 2 },
      ],
    ],
    [
      'lists are joined, the higher first, without repeating what differs in letter case only',
      [{ proxyAddresses: ['SMTP:Ann@contoso.com'] }, { proxyAddresses: ['SMTP:old@contoso.com', 'smtp:ann@contoso.com'] }],
      { proxyAddresses: ['SMTP:Ann@contoso.com', 'SMTP:old@contoso.com'] },
      [],
    ],
    ['an empty list is an answer, not a blank', [{ licenses: null }, { licenses: [] }], { licenses: [] }, []],
  ])('%s', (_name, sayings, fields, contradictions) => {
    expect(mergeFields(sayings)).toEqual({ fields, contradictions });
  });

  it('lets the row a person prefers have the word, unless it is blank there', () => {
    const sayings: AccountFields[] = [
      { department: 'Finance', city: 'Bonn' },
      { department: 'Sales', city: null },
    ];
    const { fields, contradictions } = mergeFields(sayings, () => 1);
    expect(fields).toEqual({ department: 'Sales', city: 'Bonn' });
    expect(contradictions).toEqual([{ field: 'department', winner: 1, loser: 0 }]);
  });

  const fields: fc.Arbitrary<AccountFields> = fc.record(
    {
      department: fc.option(fc.constantFrom('Sales', 'IT')),
      accountEnabled: fc.option(fc.boolean()),
      proxyAddresses: fc.option(fc.uniqueArray(fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com'))),
    },
    { requiredKeys: [] },
  );

  it('loses nothing that was told, and changes none of its arguments', () => {
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (sayings) => {
        const before = JSON.stringify(sayings);
        const { fields: merged, contradictions } = mergeFields(sayings);
        expect(JSON.stringify(sayings)).toBe(before);
        const told = new Set(sayings.flatMap((saying) => Object.keys(saying) as AccountField[]));
        expect(new Set(Object.keys(merged))).toEqual(told);
        for (const field of told) {
          const values = sayings.flatMap((saying) => saying[field] ?? []);
          if (values.length > 0) expect(merged[field]).not.toBeNull();
        }
        for (const saying of sayings) for (const address of saying.proxyAddresses ?? []) expect(merged.proxyAddresses).toContain(address);
        for (const { field, winner, loser } of contradictions) {
          expect(merged[field]).toBe(sayings[winner]![field]);
          expect(sayings[loser]![field]).not.toBe(merged[field]);
        }
      }),
    );
  });
});
