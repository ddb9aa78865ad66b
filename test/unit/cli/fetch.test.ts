import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startProxy } from '#test/support/network/start-proxy.ts';
import { runCrosswalk, runCrosswalkIn } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const CLIENT_ID = '11111111-2222-4333-8444-555555555555';

test('goes through the proxy of its environment, and says what to do when that wants a password', async () => {
  const proxy = await startProxy('ann', 'secret');
  onTestFinished(() => proxy.close());
  const out = join(tempFolder(), 'contoso.csv');
  const args = ['fetch', '--tenant', 'contoso.example', '--client-id', CLIENT_ID, '--out', out];
  const locked = await runCrosswalkIn({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }, ...args);
  expect(locked).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('put them into HTTPS_PROXY as http://name:password@proxy:port'),
  });
  expect(proxy.asked).toContain('login.microsoftonline.com:443 turned away');
  const open = await runCrosswalkIn({ HTTPS_PROXY: `http://ann:secret@127.0.0.1:${proxy.port}` }, ...args);
  expect(open).toMatchObject({ status: 1, stderr: expect.stringContaining('could not be reached') });
  expect(proxy.tunnels).toBeGreaterThan(0);
  for (const { stdout, stderr } of [locked, open]) expect(stdout + stderr).not.toContain('secret');
  expect(existsSync(out)).toBe(false);
});

test('refuses a cloud that there is not, and an address that is no proxy', async () => {
  const args = ['fetch', '--tenant', 'contoso.example', '--client-id', CLIENT_ID, '--out', join(tempFolder(), 'x.csv')];
  expect(await runCrosswalk(...args, '--cloud', 'moon')).toMatchObject({ status: 2, stderr: expect.stringContaining('no cloud moon') });
  expect(await runCrosswalk(...args, '--what', 'dreams')).toMatchObject({ status: 2, stderr: expect.stringContaining('called dreams') });
  expect(await runCrosswalk(...args, '--what', 'environment-users')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--environment goes with'),
  });
  expect(await runCrosswalkIn({ HTTPS_PROXY: 'nonsense' }, ...args)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('HTTPS_PROXY'),
  });
});
