import { win32, posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '#loopback/safe-file-name.ts';

test.each([
  ['users.csv', 'users.csv'],
  ['Müller – Nutzer (1).xlsx', 'Müller – Nutzer (1).xlsx'],
  ['C:\\Users\\ann\\users.csv', 'users.csv'],
  ['../../etc/passwd', 'passwd'],
  ['a:b|c?.csv', 'a_b_c_.csv'],
  ['users.csv. ', 'users.csv'],
  ['CON.csv', 'file-CON.csv'],
  ['.csv', 'csv'],
  ['..', 'file'],
  ['', 'file'],
  ['a\0b\n.csv', 'a_b_.csv'],
])('%j becomes %j', (given, expected) => {
  expect(safeFileName(given)).toBe(expected);
});

test('any name stays in its folder and fits every file system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = safeFileName(given);
      expect(name).not.toBe('');
      for (const path of [win32, posix]) {
        expect(path.basename(name)).toBe(name);
        expect(path.resolve('/home', name)).not.toBe(path.resolve('/home'));
      }
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(140);
      expect(name).not.toMatch(/[. ]$/u);
    }),
  );
});
