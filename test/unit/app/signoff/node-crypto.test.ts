import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';

test('the digest is that of the whole text, however it is cut', () => {
  expect(nodeCrypto.sha256(['abc'])).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(nodeCrypto.sha256(['a', 'bc'])).toBe(nodeCrypto.sha256(Buffer.from('abc')));
  expect(nodeCrypto.sha256(['Gr', 'üße'])).toBe(nodeCrypto.sha256(Buffer.from('Grüße', 'utf8')));
});

test('only Ed25519 counts, and nothing that cannot be read', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = rsa.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  expect(nodeCrypto.verify(key, 'a', sign('sha256', Buffer.from('a'), rsa.privateKey).toString('base64'))).toBe(false);
  expect(nodeCrypto.verify('', 'a', '')).toBe(false);
  expect(nodeCrypto.verify(undefined as never, 'a', 7 as never)).toBe(false);
});
