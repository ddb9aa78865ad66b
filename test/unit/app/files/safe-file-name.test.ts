import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from '#app/files/safe-file-name.ts';

it.each([
  ['Contoso joins Fabrikam', 'Contoso joins Fabrikam'],
  ['Samples: Contoso/Fabrikam?', 'Samples_ Contoso_Fabrikam'],
  ['users.csv', 'users.csv'],
  ['..\\..\\evil', 'evil'],
  ['ends with dots...', 'ends with dots'],
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['  \u202egnp.exe ', 'gnp.exe'],
  ['a\u0000b\nc.csv', 'a_b_c.csv'],
  ['', 'Project'],
  ['///', 'Project'],
  ['.csv', 'csv'],
  [`${'名'.repeat(300)}.csv`, `${'名'.repeat(40)}.csv`],
  ['x'.repeat(300), 'x'.repeat(120)],
])('makes of %j a name every file system takes', (words, name) => {
  expect(safeFileName(words, 'Project')).toBe(name);
});

it('never leaves its folder, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
      const name = safeFileName(given, 'file');
      expect(name).not.toMatch(/[/\\\u0000]|^\.{1,2}$/u);
      expect(name).not.toBe('');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(132);
    }),
  );
});
