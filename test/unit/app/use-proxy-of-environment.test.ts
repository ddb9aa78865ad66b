import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { explainFailure } from '#app/identity/explain-failure.ts';
import { createTenantClient } from '#app/identity/tenant-client.ts';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import { useProxyOfEnvironment } from '#app/use-proxy-of-environment.ts';
import { startProxy, type ProxyStandIn } from '#test/support/network/start-proxy.ts';

const SIGN_IN = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token';

async function behind(address: (port: number) => string, more: Record<string, string> = {}): Promise<ProxyStandIn> {
  const proxy = await startProxy('ann', 's e@cret');
  onTestFinished(() => proxy.close());
  onTestFinished(useProxyOfEnvironment({ HTTPS_PROXY: address(proxy.port), ...more }));
  return proxy;
}

const ask = (address = SIGN_IN) =>
  networkOverFetch(fetch).fetch(address, { method: 'GET', headers: {}, signal: AbortSignal.timeout(10_000) });

test('questions go through the proxy that the environment names, with its name and password', async () => {
  const proxy = await behind((port) => `http://ann:s%20e%40cret@127.0.0.1:${port}`);
  // Behind the stand-in there is nothing, so the connection is lost; it was lost on the other side of the proxy.
  expect(explainFailure(await ask().catch((error: unknown) => error)).code).toBe('offline');
  expect(proxy).toMatchObject({ asked: ['login.microsoftonline.com:443 open'], tunnels: 1 });
});

test('a proxy that wants a password is no lost connection, and the sentence says where the password goes', async () => {
  const proxy = await behind((port) => `http://127.0.0.1:${port}`);
  const problem = explainFailure(await ask().catch((error: unknown) => error));
  expect(problem).toMatchObject({
    code: 'proxy-password',
    next: expect.stringContaining('HTTPS_PROXY as http://name:password@proxy:port'),
  });
  expect(proxy).toMatchObject({ asked: ['login.microsoftonline.com:443 turned away'], tunnels: 0 });
});

test('a sign-in says so too, though the library for it makes a lost connection of everything', async () => {
  await behind((port) => `http://127.0.0.1:${port}`);
  const secrets = { get: async () => null, set: async () => {}, delete: async () => {}, outlastRun: async () => false };
  const client = createTenantClient(
    { side: 'source', cloud: 'public', clientId: '11111111-2222-4333-8444-555555555555', tenant: '' },
    'test',
    { network: networkOverFetch(fetch), secrets, openInBrowser: async () => {}, now: () => new Date() },
  );
  const error: unknown = await client.signInWithCode(AbortSignal.timeout(10_000), () => undefined).catch((reason: unknown) => reason);
  expect(explainFailure(error).code).toBe('proxy-password');
});

test('NO_PROXY is obeyed, and what stays on this machine never goes to the proxy', async () => {
  const proxy = await behind((port) => `http://127.0.0.1:${port}`, { NO_PROXY: 'localhost' });
  const here = createServer((_request, response) => response.end('here'));
  await new Promise<void>((resolve) => here.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void here.close());
  const { port } = here.address() as AddressInfo;
  expect(await (await ask(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  await expect(ask(`https://localhost:${port}/`)).rejects.toThrow('fetch failed');
  expect(proxy.asked).toEqual([]);
});

test('without a proxy nothing changes, and an address that cannot be one is refused without saying it', () => {
  useProxyOfEnvironment({})();
  expect(() => useProxyOfEnvironment({ HTTPS_PROXY: 'ann:secret' })).toThrow(/^HTTPS_PROXY does not hold the address of a proxy/);
});
