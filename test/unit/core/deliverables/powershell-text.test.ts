import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentPowerShell, quotePowerShell } from '#core/deliverables/powershell-text.ts';

test.each([
  ['Sales', "'Sales'"],
  ["O'Brien", "'O''Brien'"],
  ['‘x’ ‚y‛', "'‘‘x’’ ‚‚y‛‛'"],
  ['$(calc) `n "x"', '\'$(calc) `n "x"\''],
  ['two\r\nlines', "'two lines'"],
])('%j is quoted as %s', (text, quoted) => {
  expect(quotePowerShell(text)).toBe(quoted);
});

test('no text ends its quotes or its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(quotePowerShell(text).slice(1, -1)).toMatch(/^(?:[^'\u2018-\u201b\r\n]|(['\u2018-\u201b])\1)*$/);
      expect(commentPowerShell(text)).not.toMatch(/[\r\n\u2028\u2029]/);
    }),
  );
});
