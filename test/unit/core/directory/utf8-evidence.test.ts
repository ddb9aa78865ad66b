import { expect, test } from 'vitest';
import { utf8SequenceAt, weighUtf8, wholeUtf8Length } from '#core/directory/utf8-evidence.ts';
import { bytesOf } from './reading.ts';

test('well-formed sequences and strays are counted apart', () => {
  expect(weighUtf8(bytesOf('Müller 山 👍'))).toEqual({ sequences: 3, strays: 0 });
  expect(weighUtf8(Uint8Array.from([0x4d, 0xfc, 0x6c, 0xc3, 0xa9, 0xe9]))).toEqual({ sequences: 1, strays: 2 });
});

test('a sequence is known by its first byte and what follows', () => {
  const bytes = bytesOf('aé山👍');
  expect([0, 1, 3, 6, 2].map((at) => utf8SequenceAt(bytes, at))).toEqual([1, 2, 3, 4, 0]);
  expect(utf8SequenceAt(Uint8Array.from([0xc3]), 0)).toBe(0);
});

test('a sequence that the end cuts off is left for the next block', () => {
  expect(wholeUtf8Length(bytesOf('ab山').subarray(0, 4))).toBe(2);
  expect(wholeUtf8Length(bytesOf('ab山'))).toBe(5);
});
