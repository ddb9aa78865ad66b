import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { guessCodePage } from '#core/directory/guess-code-page.ts';
import { texts } from '#texts/texts.ts';
import { encodingTitle, KNOWN_ENCODINGS, type KnownEncoding } from '#core/directory/known-encodings.ts';

test.each(KNOWN_ENCODINGS.map((encoding) => [encoding]))('%s can be decoded', (encoding) => {
  expect(iconv.decode(Uint8Array.from(iconv.encode('Anna', encoding)), encoding)).toBe('Anna');
});

test('every code page that is guessed has a title and can be chosen', () => {
  for (const { encoding } of guessCodePage([]))
    expect(encodingTitle(encoding)).toBe(`${encoding} (${texts.encodings[encoding as KnownEncoding]})`);
});

test('sentences name an encoding by label and people', () => {
  expect(encodingTitle('windows-1250')).toBe('windows-1250 (Central Europe)');
  expect(encodingTitle('utf-8-bom')).toBe('utf-8-bom');
  expect(encodingTitle('x-unheard-of')).toBe('x-unheard-of');
});
