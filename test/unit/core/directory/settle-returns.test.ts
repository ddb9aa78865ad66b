import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleReturns } from '#core/directory/settle-returns.ts';

test.each<[what: string, text: string, settled: string]>([
  ['a file of an old Macintosh', 'a,b\rc,d\r', 'a,b\nc,d\n'],
  ['line ends of three kinds', 'a\r\nb\nc\rd', 'a\r\nb\nc\nd'],
  ['a pair that was doubled on the way', 'a\r\r\nb', 'a\n\r\nb'],
  ['a return inside quotation marks', 'a,"b\rb"\rc', 'a,"b\rb"\nc'],
  ['doubled quotation marks before a return', '"a ""b"""\rc', '"a ""b"""\nc'],
  ['a quotation mark that is a letter', '6" pipe\rnext', '6" pipe\nnext'],
  ['no return at all', 'a\nb', 'a\nb'],
])('%s', (_, text, settled) => {
  expect(settleReturns(text, false)).toBe(settled);
});

test('a return at the end waits for the line feed that may follow', () => {
  expect(settleReturns('a\rb\r', true)).toBe('a\nb\r');
  expect(settleReturns('a\rb\r', false)).toBe('a\nb\n');
});

test('nothing but returns changes, and only into line feeds', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n') }), fc.boolean(), (text, more) => {
      const settled = settleReturns(text, more);
      expect(settled.length).toBe(text.length);
      expect(settled.replaceAll('\n', '\r')).toBe(text.replaceAll('\n', '\r'));
      expect(settleReturns(settled, more)).toBe(settled);
    }),
  );
});
