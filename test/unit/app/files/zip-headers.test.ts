import { describe, expect, test } from 'vitest';
import { readMembers } from '#app/files/zip-headers.ts';
import { createZipWriter } from '#app/files/zip-writer.ts';

/** Two members, without the directory behind them. */
function start(): Buffer {
  const pieces: Uint8Array[] = [];
  const zip = createZipWriter((bytes) => pieces.push(Uint8Array.from(bytes)));
  zip.begin('a/ä.txt');
  zip.add('Ann');
  zip.begin('b', 'stored');
  zip.add('Bob');
  zip.seal();
  return Buffer.concat(pieces);
}

describe('readMembers', () => {
  test('finds what was written', () => {
    const bytes = start();
    const members = readMembers(bytes)!;
    expect(members.map(({ name, method, size }) => [name.toString(), method, size])).toEqual([
      ['a/ä.txt', 8, 3],
      ['b', 0, 3],
    ]);
    expect(members[1]).toMatchObject({ packed: 3, at: bytes.length - 30 - 1 - 3 });
  });

  test('knows when something else stands between or behind', () => {
    const bytes = start();
    expect(readMembers(bytes.subarray(0, -1))).toBeNull();
    expect(readMembers(bytes.subarray(1))).toBeNull();
    expect(readMembers(Buffer.concat([bytes, Buffer.from('x')]))).toBeNull();
    expect(readMembers(Buffer.alloc(0))).toEqual([]);
  });
});
