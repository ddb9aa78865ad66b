import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUtf8Check } from '#app/import/utf8-check.ts';

function passes(bytes: Uint8Array, cuts: readonly number[]): boolean {
  const check = createUtf8Check();
  let from = 0;
  for (const cut of [...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]) {
    check.add(bytes.subarray(from, cut));
    from = cut;
  }
  return check.passed();
}

test.each([
  ['letters of every length', 'Aß€😀', true],
  ['nothing', '', true],
  ['a Windows code page', Buffer.from('M\xfcller', 'latin1'), false],
  ['a letter cut off at the end', Buffer.from('Müller').subarray(0, 2), false],
  ['UTF-16', Buffer.from('\ufeffMüller', 'utf16le'), false],
])('%s', (_what, bytes, utf8) => {
  expect(passes(Buffer.from(bytes as string), [])).toBe(utf8);
});

test('however the bytes are cut into chunks, the answer is that for the whole', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 }).map((value) => new Uint8Array(Buffer.from(value)));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 12 })), fc.array(fc.nat(100), { maxLength: 6 }), (bytes, cuts) => {
      expect(passes(bytes, cuts)).toBe(isUtf8(bytes));
    }),
    { numRuns: 2000 },
  );
});
