import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyTable } from '#core/directory/key-table.ts';

test('remembers the first number of every text, as a map by lower case would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'A', 'z', 'Z', '@', '`', '[', '{', '.', 'ü', 'Ü', 'İ', '\u0000'), maxLength: 5 }), {
        maxLength: 60,
      }),
      (texts) => {
        const table = createKeyTable();
        const map = new Map<string, number>();
        for (const [index, text] of texts.entries()) {
          const known = map.get(text.toLowerCase()) ?? 0;
          expect(table.remember(text, index + 1)).toBe(known);
          if (known === 0) map.set(text.toLowerCase(), index + 1);
        }
      },
    ),
  );
});

test('a hundred thousand texts stay apart while it grows', () => {
  const table = createKeyTable();
  for (let row = 1; row <= 100_000; row++) expect(table.remember(`user${row}@contoso.com`, row)).toBe(0);
  for (let row = 1; row <= 100_000; row += 997) expect(table.remember(`USER${row}@contoso.com`, 1)).toBe(row);
});

test('texts longer than any name are told apart by their ends', () => {
  const table = createKeyTable();
  const long = (end: string): string => 'Name'.repeat(100) + end;
  expect(table.remember(long('a'), 1)).toBe(0);
  expect(table.remember(long('b'), 2)).toBe(0);
  expect(table.remember(long('A').toUpperCase(), 3)).toBe(1);
});
