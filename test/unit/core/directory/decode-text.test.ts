import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#core/directory/decode-text.ts';
import { evenBlocks } from '#core/directory/even-blocks.ts';
import { encode } from './encoded-names.ts';
import { bytesOf } from './reading.ts';

function decode(
  bytes: Uint8Array,
  named: string | null = null,
  size = 16,
  likely: string | null = null,
): { text: string; encoding: string } {
  let text = '';
  let encoding = '';
  for (const block of decodeText(evenBlocks([bytes], size), named, likely)) {
    text += block.text;
    encoding = block.encoding;
  }
  return { text, encoding };
}

const TEXT = 'Anna Müller, Łukasz, 山田, 👍, O’Brien; plain ASCII for a while to come';

describe('an encoding is found', () => {
  test.each<[what: string, bytes: Uint8Array, encoding: string, text: string]>([
    ['UTF-8', bytesOf(TEXT), 'utf-8', TEXT],
    ['UTF-8 with byte order mark', bytesOf(`\ufeff${TEXT}`), 'utf-8-bom', TEXT],
    ['UTF-16 little-endian', Uint8Array.from([0xff, 0xfe, ...iconv.encode(TEXT, 'utf-16le')]), 'utf-16le', TEXT],
    ['UTF-16 big-endian', Uint8Array.from([0xfe, 0xff, ...iconv.encode(TEXT, 'utf-16be')]), 'utf-16be', TEXT],
    ['UTF-16 without mark', iconv.encode('Display name,UPN', 'utf-16le'), 'utf-16le', 'Display name,UPN'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, ...iconv.encode(TEXT, 'utf-32le')]), 'utf-32le', TEXT],
    ['Windows-1252', iconv.encode('Jörg “Weiß” €', 'windows-1252'), 'windows-1252', 'Jörg “Weiß” €'],
    ['ASCII', bytesOf('plain'), 'utf-8', 'plain'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decode(bytes, null, 64)).toEqual({ encoding, text });
  });
});

test('a named code page is used', () => {
  expect(decode(iconv.encode('Łukasz', 'windows-1250'), 'windows-1250')).toEqual({ encoding: 'windows-1250', text: 'Łukasz' });
  expect(decode(iconv.encode('山田太郎', 'shift_jis'), 'shift_jis', 3)).toEqual({ encoding: 'shift_jis', text: '山田太郎' });
});

test('a broken byte in a file that is plainly UTF-8 costs one letter, not all of them', () => {
  const bytes = Uint8Array.from([...bytesOf('Müller, Weiß, '), 0xfc, ...bytesOf(', Jörg')]);
  expect(decode(bytes, null, 64)).toEqual({ encoding: 'utf-8', text: 'Müller, Weiß, \ufffd, Jörg' });
});

test('text that is no UTF-8 is read as what is likely, else as what its first block makes likely', () => {
  const bytes = encode('plain ASCII here;Łukasz Wałęsa', 'windows-1250');
  expect(decode(bytes, null, 64)).toEqual({ encoding: 'windows-1250', text: 'plain ASCII here;Łukasz Wałęsa' });
  expect(decode(bytes, null, 16, 'windows-1257').encoding).toBe('windows-1257');
  expect(decode(bytesOf('Łukasz'), null, 16, 'windows-1250')).toEqual({ encoding: 'utf-8', text: 'Łukasz' });
});

test('letters that happen to be well-formed UTF-8 do not stand against a survey of the file', () => {
  const bytes = Uint8Array.from([...encode('VÄ°;', 'windows-1252'), ...encode('Zoë;Noël;', 'windows-1252')]);
  expect(decode(bytes, null, 4).encoding).toBe('utf-8');
  expect(decode(bytes, null, 4, 'windows-1252').encoding).toBe('windows-1252');
});

test('who names UTF-8 gets UTF-8', () => {
  expect(decode(encode('Zoë', 'windows-1252'), 'utf-8', 16, 'windows-1252')).toEqual({ encoding: 'utf-8', text: 'Zo\ufffd' });
});

test('Vietnamese letters and their tone marks are joined, wherever a block ends', () => {
  const text = 'Nguyễn Thị Hồng, Trần Đức, Phạm Ngọc Ánh';
  for (const size of [1, 2, 3, 7, 64]) expect(decode(encode(text, 'windows-1258'), 'windows-1258', size).text).toBe(text);
});

test('a letter cut in two by the end of the file is not kept', () => {
  expect(decode(bytesOf('Müller Weiß').subarray(0, -1), null, 64).text).toBe('Müller Wei\ufffd');
});

test('text survives every encoding and every size of block', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
      fc.integer({ min: 1, max: 40 }),
      (text, encoding, half) => {
        const bytes = iconv.encode(`\ufeff${text}`, encoding);
        // Half a character never decides anything: blocks of UTF-16 are even, like those of 64 KB.
        expect(decode(bytes, null, half * 2 + 4).text).toBe(text);
      },
    ),
  );
});
