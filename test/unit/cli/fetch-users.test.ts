import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchUsers, type FetchMeans } from '#cli/fetch-users.ts';
import { inventTenant } from '#test/support/cloud/invented-tenant.ts';
import { CLIENT_ID, startCloud } from '#test/support/cloud/start-cloud.ts';
import { tempFolder } from '#test/support/temp-project.ts';

async function prepared(change: { readonly decline?: boolean; readonly userCount?: number } = {}) {
  const contoso = inventTenant(1, 'Contoso', 'contoso.example', { userCount: change.userCount ?? 1500 });
  const cloud = await startCloud([contoso]);
  onTestFinished(() => cloud.close());
  const progress: [number, number][] = [];
  const ending = new AbortController();
  const means: FetchMeans = {
    network: cloud.network(),
    now: () => new Date(),
    signal: ending.signal,
    onCode: () => {
      for (const held of cloud.deviceCodes.values()) {
        if (change.decline) held.declined = true;
        else held.tenant = contoso;
      }
    },
    onProgress: (done, total) => progress.push([done, total]),
  };
  const out = join(tempFolder(), 'contoso.csv');
  return { cloud, means, out, progress, ending, wanted: { tenant: 'contoso.example', clientId: CLIENT_ID, cloud: 'public' as const, out } };
}

test('writes all users as a file, with a token that is nowhere afterwards', async () => {
  const { wanted, means, out, progress, cloud } = await prepared();
  cloud.faults.order('skiptoken=999', { status: 429, retryAfter: '2' }, { cut: true });
  const fetched = await fetchUsers(wanted, means);
  expect(fetched).toMatchObject({ users: 1500, tenant: 'Contoso', file: out });
  const lines = readFileSync(out, 'utf8').split('\r\n');
  expect(lines.length).toBe(1502);
  expect(lines[1]).toContain('user0@contoso.example');
  expect(progress.at(-1)).toEqual([1500, 1500]);
  expect(cloud.seen.some((line) => line.includes('/contoso.example/oauth2/v2.0/devicecode'))).toBe(true);
});

test('leaves no file behind when it ends half-way', async () => {
  const { wanted, means, out, cloud } = await prepared();
  cloud.faults.order('skiptoken=999', ...Array.from({ length: 8 }, () => ({ cut: true }) as const));
  await expect(fetchUsers(wanted, means)).rejects.toMatchObject({ code: 'blocked', message: expect.stringContaining('connection') });
  expect(existsSync(out)).toBe(false);
});

test('takes a list that ends too soon for no whole tenant', async () => {
  const { wanted, means, out, cloud } = await prepared({ userCount: 2500 });
  cloud.faults.order('skiptoken=999', { ends: true });
  await expect(fetchUsers(wanted, means)).rejects.toMatchObject({
    message: expect.stringContaining('counted 2500 users, but its list ended after 1998'),
  });
  expect(existsSync(out)).toBe(false);
});

test('says what happened when the sign-in was declined', async () => {
  const { wanted, means } = await prepared({ decline: true });
  await expect(fetchUsers(wanted, means)).rejects.toMatchObject({ message: expect.stringContaining('declined') });
});

test('can be stopped', async () => {
  const { wanted, means, ending, out } = await prepared();
  const onCode = (): void => ending.abort(new Error('stopped'));
  await expect(fetchUsers(wanted, { ...means, onCode })).rejects.toBeDefined();
  expect(existsSync(out)).toBe(false);
});
