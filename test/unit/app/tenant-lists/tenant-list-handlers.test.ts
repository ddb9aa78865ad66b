import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Side } from '#core/directory/account.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { cloudApp, type CloudApp } from '#test/support/cloud/cloud-app.ts';
import { E3, inventedId, inventTenant } from '#test/support/cloud/invented-tenant.ts';

type Listed = 'licences' | 'environments';

const ALL = ['User.Read', 'User.Read.All', 'PowerPlatform.Admin', 'LicenseAssignment.Read.All'];
const environment = (number: number, change: Record<string, unknown> = {}) => ({
  name: number === 0 ? `Default-${inventedId(9, 0)}` : inventedId(9, number),
  properties: {
    displayName: `Environment ${number}`,
    environmentSku: 'Production',
    azureRegion: 'westeurope',
    linkedEnvironmentMetadata: { instanceUrl: `https://contoso${number}.crm4.dynamics.com/` },
    ...change,
  },
});
const source = () =>
  inventTenant(1, 'Contoso', 'contoso.example', { granted: ALL, environments: [environment(0), environment(1), environment(2)] });
const target = () => inventTenant(2, 'Fabrikam', 'fabrikam.example', { granted: ALL, userCount: 40 });

async function read(app: CloudApp, side: Side, what: Listed | 'users') {
  const before = (await app.status(side)).reads.find((each) => each.what === what)?.finishedAt ?? null;
  await app.client['tenants.read']({ side, what });
  const { reads } = await app.until(side, (status) =>
    status.reads.some((each) => each.what === what && each.state === 'complete' && each.finishedAt !== before),
  );
  return reads.find((each) => each.what === what)!;
}

async function takeIn(app: CloudApp, side: Side, what: Listed, fileId: string | null = null): Promise<number> {
  const { sha256, revision } = await app.client['tenants.lookAtList']({ side, what, fileId });
  return (await app.client['tenants.takeList']({ side, what, fileId, sha256, revision })).id;
}

describe('what is read of a tenant', () => {
  test('is an import with its tenant, time, query and hash, and the bytes that were hashed can be had again', async () => {
    const app = await cloudApp({ tenants: [source(), target()] });
    await app.signIn('source', app.contoso);
    const reading = await read(app, 'source', 'licences');
    expect(reading).toMatchObject({ state: 'complete', file: 'ready', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await app.client['tenants.licences']({ side: 'source' })).licences).toEqual([]);
    const id = await takeIn(app, 'source', 'licences');
    const { lists } = await app.client['tenants.lists']({ side: 'source', what: 'licences' });
    expect(lists).toEqual([
      {
        id,
        name: expect.stringMatching(/^Contoso licences .*\.csv$/),
        tenantName: 'Contoso',
        tenantId: app.contoso.id,
        sha256: reading.sha256,
        rows: 1,
        reading: {
          query: `https://graph.microsoft.com${reading.query}`,
          begunAt: reading.startedAt,
          readAt: reading.finishedAt,
          sha256: reading.sha256,
        },
        takenAt: expect.any(String),
        by: expect.any(String),
        changed: 0,
        takenBack: null,
      },
    ]);
    await app.client['tenants.saveList']({ id });
    const bytes = readFileSync(app.savedTo()!);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(reading.sha256);
    expect(bytes.toString('utf8')).toContain(`${E3},SPE_E3,50,32,Enabled`);
    expect((await app.status('source')).reads.find(({ what }) => what === 'licences')).toMatchObject({ file: 'taken' });
  });

  test('is shown with what it changes before anything is, and can be declined and taken back', async () => {
    const app = await cloudApp({ tenants: [source(), target()] });
    await app.signIn('source', app.contoso);
    await read(app, 'source', 'licences');
    const first = await app.client['tenants.lookAtList']({ side: 'source', what: 'licences', fileId: null });
    expect(first.changes).toMatchObject({ before: null, after: 1, changes: [{ type: 'added', count: 1 }] });
    const one = await takeIn(app, 'source', 'licences');

    app.contoso.skus[0]!.enabled = 60;
    app.contoso.skus.push({ skuId: inventedId(7, 7), skuPartNumber: 'BRAND_NEW', consumedUnits: 1, enabled: 2 });
    expect(await read(app, 'source', 'licences')).toMatchObject({ file: 'ready' });
    const looked = await app.client['tenants.lookAtList']({ side: 'source', what: 'licences', fileId: null });
    expect(looked.changes).toEqual({
      before: 1,
      after: 2,
      unchanged: 0,
      changes: [
        {
          type: 'bought',
          count: 1,
          marked: 0,
          examples: [{ name: 'Microsoft 365 E3', note: 'SPE_E3', marked: false, before: '50', after: '60' }],
        },
        {
          type: 'added',
          count: 1,
          marked: 0,
          examples: [{ name: 'BRAND_NEW', note: 'BRAND_NEW', marked: false, before: null, after: null }],
        },
      ],
    });
    // Looking changes nothing, and so does not to go on.
    const bought = async () => (await app.client['tenants.licences']({ side: 'source' })).licences.map((each) => each.bought);
    expect(await bought()).toEqual([50]);
    const two = await takeIn(app, 'source', 'licences');
    expect(await bought()).toEqual([2, 60]);

    await expect(app.client['tenants.takeListBack']({ id: one })).rejects.toMatchObject({ code: 'blocked' });
    await app.client['tenants.takeListBack']({ id: two });
    expect(await bought()).toEqual([50]);
    const { lists } = await app.client['tenants.lists']({ side: 'source', what: 'licences' });
    expect(lists.map(({ id, takenBack }) => [id, takenBack !== null])).toEqual([
      [two, true],
      [one, false],
    ]);
    // It may be taken in again.
    expect((await app.status('source')).reads.find(({ what }) => what === 'licences')).toMatchObject({ file: 'ready' });
  });

  test('is refused when what was shown is not what would be taken in', async () => {
    const app = await cloudApp({ tenants: [source(), target()] });
    await app.signIn('source', app.contoso);
    await read(app, 'source', 'licences');
    const key = { side: 'source', what: 'licences', fileId: null } as const;
    const { sha256, revision } = await app.client['tenants.lookAtList'](key);
    app.contoso.skus[0]!.enabled = 60;
    await read(app, 'source', 'licences');
    await expect(app.client['tenants.takeList']({ ...key, sha256, revision })).rejects.toMatchObject({ code: 'blocked' });
    expect((await app.client['tenants.licences']({ side: 'source' })).licences).toEqual([]);
  });

  test('environments that move get what is told of them, and give it back but for what a person said since', async () => {
    const app = await cloudApp({ tenants: [source(), target()] });
    await app.signIn('source', app.contoso);
    await read(app, 'source', 'environments');
    await takeIn(app, 'source', 'environments');
    for (const environmentId of [`Default-${inventedId(9, 0)}`, inventedId(9, 1)]) {
      await app.client['tenants.keepEnvironment']({ side: 'source', environmentId });
    }
    const moving = async () => (await app.client['environments.list']({ accept: 'sure' })).environments;
    const [, kept] = await moving();
    expect(kept).toMatchObject({ facts: { name: 'Environment 1', region: 'westeurope' }, listed: { tenantName: 'Contoso' } });
    expect(kept?.listed?.reading?.query).toMatch(/^https:\/\/api\.bap\.microsoft\.com\/providers\/.*environments\?api-version=/);

    const { environments } = app.contoso;
    environments.splice(
      0,
      3,
      environment(0),
      environment(1, { displayName: 'Renamed', environmentSku: 'Sandbox', azureRegion: 'northeurope' }),
      environment(3),
    );
    await read(app, 'source', 'environments');
    const { changes } = await app.client['tenants.lookAtList']({ side: 'source', what: 'environments', fileId: null });
    expect(changes).toMatchObject({ before: 3, after: 3, unchanged: 1 });
    expect(
      changes.changes.map(({ type, marked, examples }) => [type, marked, examples.map(({ before, after }) => [before, after])]),
    ).toEqual([
      ['gone', 0, [[null, null]]],
      ['renamed', 1, [['Environment 1', 'Renamed']]],
      ['kind', 1, [['production', 'sandbox']]],
      ['region', 1, [['westeurope', 'northeurope']]],
      ['added', 0, [[null, null]]],
    ]);
    expect((await moving())[1]?.facts.name).toBe('Environment 1');
    const id = await takeIn(app, 'source', 'environments');
    const [, renamed] = await moving();
    expect(renamed?.facts).toMatchObject({ name: 'Renamed', type: 'sandbox', region: 'northeurope' });
    await app.client['environments.save']({ id: renamed!.id, facts: { ...renamed!.facts, region: 'Europe', lockbox: true } });
    await app.client['tenants.takeListBack']({ id });
    expect((await moving())[1]?.facts).toMatchObject({ name: 'Environment 1', type: 'production', region: 'Europe', lockbox: true });
  });

  test('comes from a file too, which says of no tenant', async () => {
    const app = await cloudApp({ tenants: [source(), target()] });
    const path = join(app.folder, 'licences.csv');
    writeFileSync(path, `skuId,skuPartNumber,prepaidUnits.enabled,consumedUnits,capabilityStatus\r\n${E3},SPE_E3,9,3,Enabled\r\n`);
    await takeIn(app, 'target', 'licences', app.hold(path));
    const { lists } = await app.client['tenants.lists']({ side: 'target', what: 'licences' });
    expect(lists).toMatchObject([{ name: 'licences.csv', tenantName: null, tenantId: null, reading: null, rows: 1 }]);
    writeFileSync(path, 'Name\r\nSomething');
    await expect(app.client['tenants.lookAtList']({ side: 'target', what: 'licences', fileId: app.hold(path) })).rejects.toMatchObject({
      code: 'file-refused',
    });
  });
});

describe('the user list of an environment', () => {
  test('is compared with the one of the same view before anything is changed', async () => {
    const app = await cloudApp();
    const { id: environmentId } = await app.client['environments.save']({
      id: null,
      facts: { ...unknownEnvironment('Sales'), components: null },
    });
    const list = (...rows: readonly string[]): string => {
      const path = join(app.folder, 'users.csv');
      writeFileSync(path, ['Full Name,Windows Live ID,Status', ...rows].join('\r\n'));
      return app.hold(path);
    };
    const compare = async (fileId: string, view: 'full' | 'all' = 'all') => {
      const { jobId } = await app.client['environments.compareList']({ environmentId, fileId, view });
      expect((await app.ended(jobId)).outcome).toBe('done');
      return (await app.client['environments.listChanges']({ jobId })).changes!;
    };
    const first = list('Ann,ann@contoso.com,Enabled', 'Bob,bob@contoso.com,Enabled', 'Cy,cy@contoso.com,Enabled');
    expect(await compare(first)).toMatchObject({ before: null, after: 3 });
    await app.ended((await app.client['environments.importList']({ environmentId, fileId: first, view: 'all' })).jobId);
    const userKey = 'upn:ann@contoso.com';
    await app.client['environments.except']({ environmentId, userKey, act: { is: 'exclude', reason: 'leaver' }, why: 'left' });

    const second = list('Bob,bob@contoso.com,Disabled', 'Cyrus,cy@contoso.com,Enabled', 'Di,di@contoso.com,Enabled');
    const changes = await compare(second);
    expect(changes.changes.map(({ type, marked, examples }) => [type, marked, examples[0]?.name])).toEqual([
      ['gone', 1, 'Ann'],
      ['disabled', 0, 'Bob'],
      ['renamed', 0, 'Cyrus'],
      ['added', 0, 'Di'],
    ]);
    expect((await compare(second, 'full')).before).toBe(null);
    const { environments } = await app.client['environments.list']({ accept: 'sure' });
    expect(environments[0]?.lists.map(({ view, users }) => [view, users])).toEqual([['all', 3]]);
  });
});
