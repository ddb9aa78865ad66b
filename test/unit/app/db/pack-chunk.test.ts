import { randomBytes } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packChunk, unpackChunk } from '#app/db/pack-chunk.ts';

test('a piece of a file comes back byte for byte', () => {
  for (const piece of [Buffer.from('a;b\r\nc;d\r\n'.repeat(20_000)), randomBytes(256 * 1024), Buffer.alloc(0)])
    expect(Buffer.from(unpackChunk(packChunk(piece))).equals(piece)).toBe(true);
});

test('a damaged project cannot make a piece fill the memory', () => {
  expect(() => unpackChunk(zstdCompressSync(Buffer.alloc(64 * 1024 * 1024)))).toThrow();
});
