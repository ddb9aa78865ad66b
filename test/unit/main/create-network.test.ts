import { session } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { createNetwork } from '#main/create-network.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import type { SessionDouble } from '#test/support/electron-double/session-double.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(resetElectron);

test('asks through a session in memory, without cookies, cache or redirects', async () => {
  const { signal } = new AbortController();
  await createNetwork().fetch('https://graph.microsoft.com/v1.0/users', { method: 'GET', headers: { Accept: 'application/json' }, signal });
  const used = session.fromPartition('crosswalk-network') as unknown as SessionDouble;
  expect(used.fetched).toEqual([
    {
      input: 'https://graph.microsoft.com/v1.0/users',
      init: { method: 'GET', headers: { Accept: 'application/json' }, signal, redirect: 'error', credentials: 'omit', cache: 'no-store' },
    },
  ]);
});
