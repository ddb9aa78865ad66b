import { expect, test } from 'vitest';
import { installationKey, keyOfThisRun } from '#app/signoff/installation-key.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';
import type { Ports } from '#app/ports.ts';

function secretsOf(kept: Map<string, string>, outlast = true): Ports['secrets'] {
  return {
    get: async (name) => kept.get(name) ?? null,
    set: async (name, value) => void kept.set(name, value),
    delete: async (name) => void kept.delete(name),
    outlastRun: async () => outlast,
  };
}

test('the key is made once and is the same in the next run', async () => {
  const kept = new Map<string, string>();
  const secrets = secretsOf(kept);
  const [one, other] = await Promise.all([installationKey({ secrets }), installationKey({ secrets })]);
  const next = await installationKey({ secrets: secretsOf(kept) });
  expect(new Set([one, other, next].map(({ publicKey }) => publicKey)).size).toBe(1);
  expect(nodeCrypto.verify(one.publicKey, 'Grüße', next.sign('Grüße'))).toBe(true);
  expect(next.keptBy).toBe('system');
});

test('a secret that is no key is replaced, and a key that ends with the run says so', async () => {
  const kept = new Map([['sign-off-key', 'not a key']]);
  const key = await installationKey({ secrets: secretsOf(kept, false) });
  expect(key.keptBy).toBe('run');
  expect(kept.get('sign-off-key')).not.toBe('not a key');
});

test('keys of two runs differ, and neither vouches for the other', () => {
  const [one, other] = [keyOfThisRun(), keyOfThisRun()];
  expect(nodeCrypto.verify(one.publicKey, 'a', other.sign('a'))).toBe(false);
});
