import { session } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { machine } from '#test/support/electron-double/machine.ts';
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

describe('behind a proxy', () => {
  const address = 'https://graph.microsoft.com/v1.0/users';
  const request = { method: 'GET', headers: {}, signal: AbortSignal.timeout(10_000) } as const;

  test('that wants a name and a password, says so, and gets through once they are right', async () => {
    machine.proxy = { wants: ['ann', 'right'], letIn: new Set() };
    const { fetch, proxy } = createNetwork();
    expect(proxy?.wants()).toBeNull();
    await expect(fetch(address, request)).rejects.toMatchObject({ problem: { code: 'proxy-password' } });
    expect(proxy?.wants()).toBe('proxy.contoso.example:8080');
    expect(await proxy?.answer('ann', 'wrong')).toBe(false);
    expect(proxy?.wants()).toBe('proxy.contoso.example:8080');
    await expect(fetch(address, request)).rejects.toMatchObject({ problem: { code: 'proxy-password' } });
    expect(await proxy?.answer('ann', 'right')).toBe(true);
    expect(proxy?.wants()).toBeNull();
    expect((await fetch(address, request)).ok).toBe(true);
  });

  test('that refuses for another reason, it asks nobody for a password', async () => {
    machine.proxy = { wants: 'nothing, it refuses', letIn: new Set() };
    const { fetch, proxy } = createNetwork();
    await expect(fetch(address, request)).rejects.toThrow('net::ERR_TUNNEL_CONNECTION_FAILED');
    expect(proxy?.wants()).toBeNull();
  });
});
