import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createZipWriter } from '#app/files/zip-writer.ts';

function archive(members: readonly (readonly [name: string, pieces: readonly (string | Uint8Array)[]])[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = createZipWriter((bytes) => pieces.push(bytes));
  for (const [name, contents] of members) {
    zip.begin(name);
    for (const content of contents) zip.add(content);
  }
  zip.end();
  return Buffer.concat(pieces);
}

describe('createZipWriter', () => {
  test('another reader unpacks what was added, texts and bytes in their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-zä/]{1,12}$/), { maxLength: 5 }),
        fc.array(fc.oneof(fc.string(), fc.uint8Array())),
        (names, pieces) => {
          const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
          const unpacked = unzipSync(archive(names.map((name) => [name, pieces])));
          expect(Object.keys(unpacked)).toEqual(names);
          for (const name of names) expect(Buffer.compare(unpacked[name] ?? Buffer.alloc(0), whole)).toBe(0);
        },
      ),
    );
  });

  test('a member larger than a piece is one stream, and packed', () => {
    const text = 'user@contoso.com,'.repeat(100_000);
    const bytes = archive([['a', [text, Buffer.from(text)]]]);
    expect(bytes.length).toBeLessThan(text.length / 20);
    expect(Buffer.from(unzipSync(bytes)['a'] ?? []).toString()).toBe(text + text);
  });

  test('an archive that is packed beside is the same to the byte', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `user${n * 7919}@contoso.com,`);
    const pieces: Uint8Array[] = [];
    const zip = createZipWriter((bytes) => pieces.push(bytes), true);
    for (const name of ['a', 'b']) {
      zip.begin(name);
      for (const line of lines) zip.add(line);
    }
    while (!zip.seal()) await setImmediate();
    zip.end();
    const members = ['a', 'b'].map((name) => [name, lines] as const);
    expect(Buffer.compare(Buffer.concat(pieces), archive(members))).toBe(0);
  });

  test('adding before a member was begun is a fault', () => {
    const zip = createZipWriter(() => undefined);
    expect(() => zip.add(new Uint8Array(1))).toThrow('no member');
  });
});
