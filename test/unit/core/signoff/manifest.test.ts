import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';
import { canonicalise } from '#core/signoff/canonicalise.ts';
import { readManifest, writeManifest, type Manifest } from '#core/signoff/manifest.ts';
import { makeContent, makeDelivery, makePerson } from '#test/support/signoff/make-revision.ts';

const AT = '2026-11-23T11:00:00.000Z';
const FILES = [
  { path: 'runbook.md', sha256: 'b'.repeat(64), size: 2 },
  { path: 'environments/Sales/usermapping.csv', sha256: 'a'.repeat(64), size: 1 },
];
const delivery = makeDelivery(
  makeContent([makePerson('ann'), makePerson('bob', { target: null, exclusion: 'leaver' }), makePerson('cy', { target: null })]),
);
const text = writeManifest(delivery, FILES, null, AT, keyOfThisRun());

describe('writeManifest', () => {
  it('lists the files in order, and counts that add up', () => {
    expect(readManifest(text, nodeCrypto)).toMatchObject({
      revision: 1,
      digest: delivery.digest,
      files: [{ path: 'environments/Sales/usermapping.csv' }, { path: 'runbook.md' }],
      counts: { people: 3, environments: [{ users: 3, mapped: 1, excluded: 1, unmapped: 1 }] },
    });
  });

  it('does not depend on the order of the files', () => {
    const signer = keyOfThisRun();
    expect(writeManifest(delivery, FILES.toReversed(), null, AT, signer)).toBe(writeManifest(delivery, FILES, null, AT, signer));
  });
});

describe('readManifest', () => {
  it('detects any byte that was changed', () => {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const forged = Buffer.from(bytes);
        forged[at]! ^= flip;
        // As a strict reader of UTF-8 has it: what is no text is no manifest.
        expect(readManifest(forged.toString('utf8'), nodeCrypto)).toHaveProperty('wrong');
      }),
      { numRuns: 500 },
    );
  });

  it('detects each bit of the signature and the key', () => {
    const { signature, publicKey } = JSON.parse(text) as Manifest;
    for (const part of [signature, publicKey]) {
      for (let at = 0; at < part.length; at++) {
        for (let bit = 0; bit < 7; bit++) {
          const letter = String.fromCodePoint(part.codePointAt(at)! ^ (1 << bit));
          const forged = text.replace(part, `${part.slice(0, at)}${letter}${part.slice(at + 1)}`);
          expect(readManifest(forged, nodeCrypto)).toHaveProperty('wrong');
        }
      }
    }
  });

  it.each([
    ['a blank more', `${text} `],
    ['another order', JSON.stringify(JSON.parse(text), ['signature', 'format'])],
    ['nothing', ''],
    ['no object', 'null'],
    ['a signature over something else', forge({ revision: 2 })],
    ['another format', forge({ format: 'crosswalk-manifest/2' as 'crosswalk-manifest/1' })],
    ['no signature', canonicalise({ format: 'crosswalk-manifest/1' })],
  ])('refuses %s', (_name, forged) => {
    expect(readManifest(forged, nodeCrypto)).toHaveProperty('wrong');
  });
});

function forge(change: Partial<Manifest>): string {
  return canonicalise({ ...(JSON.parse(text) as Manifest), ...change });
}
