import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSheetNames } from '#core/deliverables/sheet-names.ts';

describe('createSheetNames', () => {
  test.each([
    ['Contoso Sales (Production)', 'Contoso Sales (Production)'],
    ['a/b\\c?d*e[f]g:h', 'a b c d e f g h'],
    ["'quoted'", 'quoted'],
    ['  two\n lines ', 'two lines'],
    ['', 'Sheet'],
    ['History', 'History (2)'],
    ['An environment with quite a long name', 'An environment with quite a lon'],
  ])('%s becomes %s', (wanted, name) => {
    expect(createSheetNames('Sheet')(wanted)).toBe(name);
  });

  test('names that differ in letter case or beyond the limit get numbers', () => {
    const nameOf = createSheetNames('Sheet');
    const long = 'An environment with quite a long name';
    expect(['Sales', 'SALES', `${long} 1`, `${long} 2`].map(nameOf)).toEqual([
      'Sales',
      'SALES (2)',
      'An environment with quite a lon',
      'An environment with quite a (2)',
    ]);
  });

  test('whatever is asked for, Excel takes the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (wanted) => {
        const names = wanted.map(createSheetNames('Sheet'));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
