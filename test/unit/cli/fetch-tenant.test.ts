import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseEnvironments } from '#app/tenant-lists/environments-file.ts';
import { parseLicences } from '#app/tenant-lists/licences-file.ts';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { fetchTenant, type Fetchable, type FetchMeans } from '#cli/fetch-tenant.ts';
import { inventedId, inventTenant } from '#test/support/cloud/invented-tenant.ts';
import { CLIENT_ID, startCloud } from '#test/support/cloud/start-cloud.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const ORGANISATION = 'https://contoso1.crm4.dynamics.com/';

async function prepared(change: { readonly decline?: boolean; readonly userCount?: number; readonly granted?: string[] } = {}) {
  const contoso = inventTenant(1, 'Contoso', 'contoso.example', {
    userCount: change.userCount ?? 1500,
    granted: change.granted ?? ['User.Read', 'User.Read.All', 'LicenseAssignment.Read.All', 'PowerPlatform.Admin'],
    environments: [
      { name: inventedId(9, 1), properties: { displayName: 'Sales', linkedEnvironmentMetadata: { instanceUrl: ORGANISATION } } },
    ],
    systemUsers: new Map([
      [new URL(ORGANISATION).hostname, [{ systemuserid: 's1', windowsliveid: 'user1@contoso.example', fullname: 'Bo Adler' }]],
    ]),
  });
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
  return {
    cloud,
    means,
    out,
    progress,
    ending,
    wanted: {
      tenant: 'contoso.example',
      clientId: CLIENT_ID,
      cloud: 'public' as const,
      out,
      what: 'users' as Fetchable,
      environment: null,
    },
  };
}

test('writes all users as a file, with a token that is nowhere afterwards', async () => {
  const { wanted, means, out, progress, cloud } = await prepared();
  cloud.faults.order('skiptoken=999', { status: 429, retryAfter: '2' }, { cut: true });
  const fetched = await fetchTenant(wanted, means);
  expect(fetched).toMatchObject({ what: 'users', rows: 1500, tenant: 'Contoso', file: out });
  const lines = readFileSync(out, 'utf8').split('\r\n');
  expect(lines.length).toBe(1502);
  expect(lines[1]).toContain('user0@contoso.example');
  expect(progress.at(-1)).toEqual([1500, 1500]);
  expect(cloud.seen.some((line) => line.includes('/contoso.example/oauth2/v2.0/devicecode'))).toBe(true);
});

test('leaves no file behind when it ends half-way', async () => {
  const { wanted, means, out, cloud } = await prepared();
  cloud.faults.order('skiptoken=999', ...Array.from({ length: 8 }, () => ({ cut: true }) as const));
  await expect(fetchTenant(wanted, means)).rejects.toMatchObject({ code: 'blocked', message: expect.stringContaining('connection') });
  expect(existsSync(out)).toBe(false);
});

test('takes a list that ends too soon for no whole tenant', async () => {
  const { wanted, means, out, cloud } = await prepared({ userCount: 2500 });
  cloud.faults.order('skiptoken=999', { ends: true });
  await expect(fetchTenant(wanted, means)).rejects.toMatchObject({
    message: expect.stringContaining('counted 2,500 users, but its list ended after 1,998'),
  });
  expect(existsSync(out)).toBe(false);
});

test('says what happened when the sign-in was declined', async () => {
  const { wanted, means } = await prepared({ decline: true });
  await expect(fetchTenant(wanted, means)).rejects.toMatchObject({ message: expect.stringContaining('declined') });
});

test('can be stopped', async () => {
  const { wanted, means, ending, out } = await prepared();
  const onCode = (): void => ending.abort(new Error('stopped'));
  await expect(fetchTenant(wanted, { ...means, onCode })).rejects.toBeDefined();
  expect(existsSync(out)).toBe(false);
});

test('writes licences and environments as files that the app takes in, with the hash of their bytes', async () => {
  const { wanted, means, out } = await prepared();
  const hash = (): string => createHash('sha256').update(readFileSync(out)).digest('hex');
  const licences = await fetchTenant({ ...wanted, what: 'licences' }, means);
  expect(licences).toMatchObject({ what: 'licences', rows: 1, sha256: hash() });
  expect(parseLicences(readFileSync(out, 'utf8'))).toMatchObject([{ partNumber: 'SPE_E3', bought: 50, used: 32 }]);
  const environments = await fetchTenant({ ...wanted, what: 'environments' }, means);
  expect(environments).toMatchObject({ what: 'environments', rows: 1, sha256: hash() });
  expect(parseEnvironments(readFileSync(out, 'utf8'))).toMatchObject([{ name: 'Sales', url: ORGANISATION, type: null, managed: null }]);
});

test('writes the users of an environment as the list that the app knows', async () => {
  const { wanted, means, out } = await prepared();
  expect(await fetchTenant({ ...wanted, what: 'environment-users', environment: ORGANISATION }, means)).toMatchObject({ rows: 1 });
  const inspected = await runCrosswalk('inspect', out, '--json');
  expect(inspected.status).toBe(0);
  expect(inspected.stdout).toContain('Dataverse, table systemuser');
});

test('asks nobody but a Dataverse organisation of the cloud', async () => {
  const { wanted, means, cloud } = await prepared();
  const asked = cloud.seen.length;
  await expect(fetchTenant({ ...wanted, what: 'environment-users', environment: 'https://evil.example/' }, means)).rejects.toMatchObject({
    code: 'bad-input',
  });
  expect(cloud.seen.length).toBe(asked);
});

test('names the permission that is missing', async () => {
  const { wanted, means, out } = await prepared({ granted: ['User.Read'] });
  await expect(fetchTenant({ ...wanted, what: 'licences' }, means)).rejects.toMatchObject({
    message: expect.stringContaining('LicenseAssignment.Read.All'),
  });
  expect(existsSync(out)).toBe(false);
});
