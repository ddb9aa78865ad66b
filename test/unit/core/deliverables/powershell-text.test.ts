import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentPowerShell, fillPowerShell, quotePowerShell } from '#core/deliverables/powershell-text.ts';

test.each([
  ['Sales', "'Sales'"],
  ["O'Brien", "'O''Brien'"],
  ['‘x’ ‚y‛', "'‘‘x’’ ‚‚y‛‛'"],
  ['$(calc) `n "x"', '\'$(calc) `n "x"\''],
  ['two\r\nlines', "'two lines'"],
])('%j is quoted as %s', (text, quoted) => {
  expect(quotePowerShell(text)).toBe(quoted);
});

test.each([
  ['This is not it: ', '"This is not it: $Path"'],
  ['$(calc) “x” `n ', '"`$(calc) `“x`” ``n $Path"'],
])('%j with a variable behind it is %s', (text, filled) => {
  expect(fillPowerShell((value) => text + value, '$Path')).toBe(filled);
});

test('no text ends its quotes or its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(quotePowerShell(text).slice(1, -1)).toMatch(/^(?:[^'\u2018-\u201b\r\n]|(['\u2018-\u201b])\1)*$/);
      expect(commentPowerShell(text)).not.toMatch(/[\r\n\u2028\u2029]/);
      // Between the quotes nothing but what is escaped, what means nothing, and the one variable, whose name nothing prolongs.
      const filled = fillPowerShell((value) => `${text} ${value}: ${text}`, '$Path').slice(1, -1);
      expect(filled.match(/(?<!`)\$Path(?=: )/g)?.length).toBe(1);
      expect(filled.replace('$Path: ', '')).toMatch(/^(?:[^"\u201c-\u201e$`\r\n]|`["\u201c-\u201e$`])*$/);
    }),
  );
});
