import { describe, expect, test } from 'vitest';
import type { Side } from '#core/directory/account.ts';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import { cloudApp, type CloudApp } from '#test/support/cloud/cloud-app.ts';
import { CLIENT_ID } from '#test/support/cloud/start-cloud.ts';
import { E3, inventedId, inventTenant } from '#test/support/cloud/invented-tenant.ts';

const USERS = { side: 'source', what: 'users' } as const;

/** Reads and waits until that has ended, one way or the other. */
async function read(app: CloudApp, key: { side: Side; what: ReadStatus['what']; scope?: string; afresh?: boolean }): Promise<ReadStatus> {
  await app.client['tenants.read'](key);
  return ended(app, key);
}

async function ended(
  app: CloudApp,
  { side, what, scope = '' }: { side: Side; what: ReadStatus['what']; scope?: string },
): Promise<ReadStatus> {
  const find = (reads: readonly ReadStatus[]) => reads.find((each) => each.what === what && each.scope === scope);
  const status = await app.until(side, ({ reads }) => ['stopped', 'complete', 'refused'].includes(find(reads)?.state ?? ''));
  return find(status.reads)!;
}

async function takeIn(app: CloudApp, side: Side, replaces: number | null = null): Promise<string> {
  const { fileId, name } = await app.client['tenants.readFile']({ side, what: 'users' });
  const inspect = await app.client['import.inspect']({ files: [{ fileId }] });
  await app.ended(inspect.jobId);
  const { inspections } = await app.client['import.inspections']({ fileIds: [fileId] });
  expect(inspections[0]).toMatchObject({ outcome: 'recognised', kind: 'graph-users', faultCount: 0 });
  const { jobId } = await app.client['import.apply']({ files: [{ fileId, side, replaces }] });
  expect(await app.ended(jobId)).toMatchObject({ outcome: 'done' });
  return name;
}

/** Takes in the list that was read last, as it is shown. */
async function takeList(app: CloudApp, side: Side, what: 'licences' | 'environments') {
  const looked = await app.client['tenants.lookAtList']({ side, what, fileId: null });
  const { sha256, revision } = looked;
  const { id } = await app.client['tenants.takeList']({ side, what, fileId: null, sha256, revision });
  return { ...looked, id };
}

describe('reading users', () => {
  test('pages through all of them and makes a file that is taken in like any other', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })] });
    await app.signIn('source', app.contoso);
    const done = await read(app, USERS);
    expect(done).toMatchObject({ state: 'complete', done: 2500, total: 2500, file: 'ready', changesOnly: false });
    expect(done.query).toContain('$top=999');
    // One question for how many there are, three for the pages.
    expect(app.cloud.seen.filter((line) => line.startsWith('GET graph.microsoft.com/v1.0/users?')).length).toBe(4);
    const name = await takeIn(app, 'source');
    expect(name).toMatch(/^Contoso users .*\.csv$/);
    const project = await app.client['project.read']({});
    expect(project?.source).toMatchObject({ accounts: 2500 });
    expect((await app.status('source')).reads.find(({ what }) => what === 'users')).toMatchObject({ file: 'taken' });
  });

  test('the file keeps the words, the times and the hash of its reading, and its fields tell them, also when the tenant is forgotten', async () => {
    const app = await cloudApp();
    await app.signIn('source', app.contoso);
    const whole = await read(app, USERS);
    await takeIn(app, 'source');
    const { startedAt: begunAt, finishedAt: readAt, sha256 } = whole;
    const files = async () => (await app.client['project.read']({}))!.source.files;
    const [first] = await files();
    expect(first?.reading).toEqual({ query: `https://graph.microsoft.com${whole.query}`, begunAt, readAt, sha256 });
    expect(first?.reading?.query).toMatch(/\/v1\.0\/users\?\$select=id,userPrincipalName,.*\$top=999$/);

    app.contoso.changes.push({ at: 1, user: { id: app.contoso.userAt(3).id, displayName: 'Renamed Person' } as never });
    const changes = await read(app, USERS);
    await takeIn(app, 'source', first!.importId);
    await app.client['tenants.forget']({ side: 'source' });
    await app.client['project.close']({});
    const { recent } = await app.client['home.read']({});
    await app.client['project.openRecent']({ recentId: recent[0]!.recentId });
    const [second, ...others] = await files();
    expect(others).toEqual([]);
    expect(second?.reading).toMatchObject({ readAt: changes.finishedAt, sha256: changes.sha256 });
    // The place from which changes count is a token of the service: not even that is kept with the file.
    expect(second?.reading?.query).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\/delta\?\$select=id,userPrincipalName,[A-Za-z,]*$/,
    );
    const { fields } = await app.client['import.provenance']({ accountId: 1 });
    expect(fields.length).toBeGreaterThan(3);
    for (const { sayings } of fields) {
      expect(sayings.map((saying) => saying.read)).toEqual([{ from: 'Microsoft Graph, users', at: changes.finishedAt }]);
    }
  });

  test('obeys Retry-After exactly, backs off without one, and goes on behind a broken connection', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })] });
    await app.signIn('source', app.contoso);
    app.pauses.length = 0;
    app.cloud.faults.order(
      '/v1.0/users?$select=id,user',
      { status: 429, retryAfter: '7' },
      { status: 503 },
      { status: 504 },
      { cut: true },
    );
    expect(await read(app, USERS)).toMatchObject({ state: 'complete', done: 2500 });
    expect(app.pauses).toEqual([7000, 2000, 4000, 8000]);
  });

  test('renews a token that runs out half-way', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })] });
    await app.signIn('source', app.contoso);
    app.cloud.faults.order('skiptoken=1998', { expire: true });
    expect(await read(app, USERS)).toMatchObject({ state: 'complete', done: 2500 });
    expect(app.cloud.seen.filter((line) => line.includes('/oauth2/v2.0/token')).length).toBeGreaterThanOrEqual(2);
  });

  test('says what a policy wants when the sign-in is not renewed half-way, keeps what it has, and goes on after the next sign-in', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })] });
    await app.signIn('source', app.contoso);
    app.cloud.faults.order('skiptoken=1998', { expire: true });
    app.cloud.refusals.push('AADSTS53003');
    const stopped = await read(app, USERS);
    expect(stopped).toMatchObject({ state: 'stopped', done: 1998, file: 'none', problem: { code: 'AADSTS53003' } });
    expect(stopped.problem?.message).toContain('policy');
    expect(stopped.problem?.next).not.toBe('');
    expect(app.log.join()).not.toContain('secret.person');
    await app.signIn('source', app.contoso);
    expect(await read(app, USERS)).toMatchObject({ state: 'complete', done: 2500 });
  });

  test('stops with what it has when the network stays away, and goes on there, also after the project was closed', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })] });
    await app.signIn('source', app.contoso);
    app.cloud.faults.order('skiptoken=999', ...Array.from({ length: 8 }, () => ({ cut: true }) as const));
    const stopped = await read(app, USERS);
    expect(stopped).toMatchObject({ state: 'stopped', done: 999, total: 2500, file: 'none', problem: { code: 'offline' } });
    await expect(app.client['tenants.readFile'](USERS)).rejects.toMatchObject({ code: 'not-found' });
    await app.client['project.close']({});
    const { recent } = await app.client['home.read']({});
    await app.client['project.openRecent']({ recentId: recent[0]!.recentId });
    const before = app.cloud.seen.length;
    expect(await read(app, USERS)).toMatchObject({ state: 'complete', done: 2500 });
    expect(app.cloud.seen.slice(before).filter((line) => line.startsWith('GET graph.microsoft.com/v1.0/users?')).length).toBe(2);
    await takeIn(app, 'source');
    expect((await app.client['project.read']({}))?.source.accounts).toBe(2500);
  });

  test('can be stopped, and half a tenant is never taken for a whole one', async () => {
    const app = await cloudApp({
      tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })],
      pace: () => 60_000,
    });
    await app.signIn('source', app.contoso);
    app.cloud.faults.order('skiptoken=999', { status: 429, retryAfter: '60' });
    await app.client['tenants.read'](USERS);
    const waiting = await app.until('source', ({ reads }) => reads.some(({ state }) => state === 'waiting'));
    expect(waiting.reads.find(({ what }) => what === 'users')?.waitUntil).toMatch(/^\d{4}-/);
    await app.client['tenants.pauseReading'](USERS);
    expect(await ended(app, USERS)).toMatchObject({ state: 'stopped', file: 'none', problem: null });
  });

  test('a list that ends too soon is no whole tenant, and offers no file', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })] });
    await app.signIn('source', app.contoso);
    app.cloud.faults.order('skiptoken=999', { ends: true });
    expect(await read(app, USERS)).toMatchObject({ state: 'stopped', done: 1998, total: 2500, file: 'none', problem: { code: 'too-few' } });
    await expect(app.client['tenants.readFile'](USERS)).rejects.toMatchObject({ code: 'not-found' });
    // To go on means to find it ended; only reading anew helps.
    expect(await read(app, USERS)).toMatchObject({ state: 'stopped', problem: { code: 'too-few' } });
    expect(await read(app, { ...USERS, afresh: true })).toMatchObject({ state: 'complete', done: 2500, file: 'ready' });
  });

  test('asks only for what changed when all was read before', async () => {
    const app = await cloudApp();
    await app.signIn('source', app.contoso);
    await read(app, USERS);
    await takeIn(app, 'source');
    const renamed = { ...app.contoso.userAt(3), displayName: 'Renamed Person' };
    app.contoso.changes.push({ at: 1, user: { id: renamed.id, displayName: 'Renamed Person' } as never });
    app.contoso.changes.push({ at: 2, user: { id: inventedId(1, 5), '@removed': { reason: 'deleted' } } });
    app.contoso.changes.push({ at: 3, user: { ...app.contoso.userAt(500), displayName: 'New Person' } });
    const before = app.cloud.seen.length;
    expect(await read(app, USERS)).toMatchObject({ state: 'complete', changesOnly: true, done: 40 });
    expect(app.cloud.seen.slice(before).filter((line) => line.includes('/v1.0/users?')).length).toBe(0);
    const imported = (await app.client['project.read']({}))!.source.files[0]!.importId;
    const { fileId } = await app.client['tenants.readFile'](USERS);
    const preview = await app.client['import.preview']({ files: [{ fileId, side: 'source', replaces: imported }] });
    await app.ended(preview.jobId);
    const { sides } = await app.client['import.changes'](preview);
    const counts = Object.fromEntries(sides[0]!.changes.map(({ type, count }) => [type, count]));
    expect(counts).toEqual({ added: 1, gone: 1, renamed: 1 });
  });

  test('reads all anew when the service has forgotten what it gave for changes', async () => {
    const app = await cloudApp();
    await app.signIn('source', app.contoso);
    await read(app, USERS);
    await takeIn(app, 'source');
    app.cloud.faults.order('users/delta?$deltatoken', { status: 410, code: 'syncStateNotFound' });
    expect(await read(app, USERS)).toMatchObject({ state: 'complete', changesOnly: false, done: 40 });
  });

  test('names the permission that is missing, and shows nothing as empty', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { granted: ['User.Read'] })] });
    await app.signIn('source', app.contoso);
    expect(await read(app, USERS)).toMatchObject({ state: 'refused', missing: 'User.Read.All', file: 'none' });
    expect((await app.status('source')).reads.find(({ what }) => what === 'licences')).toMatchObject({
      state: 'refused',
      missing: 'LicenseAssignment.Read.All',
    });
    expect(app.log.join()).not.toContain('secret.person');
  });

  test('logs codes and nothing else, whatever goes wrong', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })] });
    app.cloud.refusals.push('AADSTS50105');
    await app.signIn('source', app.contoso);
    await app.signIn('source', app.contoso);
    const faults = [{ status: 400, code: 'secret.person@contoso.example' }, { status: 403 }, { status: 404, code: 'Of.user1' }] as const;
    for (const fault of faults) {
      app.cloud.faults.order('skiptoken=999', fault);
      await read(app, { ...USERS, afresh: true });
    }
    app.cloud.faults.order('skiptoken=999', ...Array.from({ length: 8 }, () => ({ cut: true }) as const));
    await read(app, { ...USERS, afresh: true });
    app.contoso.granted = ['User.Read'];
    app.cloud.accessTokens.clear();
    await app.signIn('target', app.fabrikam);
    app.fabrikam.granted = [];
    await read(app, { side: 'target', what: 'environments' });
    await app.client['tenants.signOut']({ side: 'source' });
    expect(app.log.length).toBeGreaterThanOrEqual(4);
    for (const line of app.log) {
      expect(line).toMatch(/^(?:sign-in to|reading (?:users|environments) of) the (?:source|target) tenant (?:failed|stopped): [\w-]+$/);
    }
  });

  test('reads both tenants at once', async () => {
    const app = await cloudApp();
    await app.signIn('source', app.contoso);
    await app.signIn('target', app.fabrikam);
    await Promise.all([read(app, USERS), read(app, { side: 'target', what: 'users' })]);
    await takeIn(app, 'source');
    await takeIn(app, 'target');
    const project = await app.client['project.read']({});
    expect([project?.source.accounts, project?.target.accounts]).toEqual([40, 40]);
    expect(project?.source.domains).toEqual(['contoso.example']);
    expect(project?.target.domains).toEqual(['fabrikam.example']);
  });

  test('signing out ends it', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example', { userCount: 2500 })], pace: () => 60_000 });
    await app.signIn('source', app.contoso);
    app.cloud.faults.order('skiptoken=999', { status: 429, retryAfter: '60' });
    await app.client['tenants.read'](USERS);
    await app.until('source', ({ reads }) => reads.some(({ state }) => state === 'waiting'));
    await app.client['tenants.signOut']({ side: 'source' });
    expect(await ended(app, USERS)).toMatchObject({ state: 'stopped' });
  });
});

describe('reading what else there is', () => {
  const environments = [1, 2, 3].map((number) => ({
    name: inventedId(9, number),
    properties: {
      displayName: `Environment ${number}`,
      environmentSku: number === 3 ? 'Developer' : 'Production',
      azureRegion: 'westeurope',
      linkedEnvironmentMetadata: { instanceUrl: `https://contoso${number}.crm4.dynamics.com/` },
      ...(number === 2 ? { governanceConfiguration: { protectionLevel: 'Standard' } } : {}),
    },
  }));
  const systemUsers = new Map([
    [
      'contoso1.crm4.dynamics.com',
      [
        {
          systemuserid: 's1',
          domainname: 'user1@contoso.example',
          windowsliveid: 'user1@contoso.example',
          fullname: 'Bo Adler',
          isdisabled: false,
          accessmode: 0,
        },
      ],
    ],
  ]);
  const tenant = () =>
    inventTenant(1, 'Contoso', 'contoso.example', {
      environments,
      systemUsers,
      granted: ['User.Read', 'User.Read.All', 'PowerPlatform.Admin', 'LicenseAssignment.Read.All'],
    });

  test('licences have names, and those that nobody knows their part number', async () => {
    const contoso = tenant();
    contoso.skus.push({ skuId: inventedId(7, 7), skuPartNumber: 'BRAND_NEW', consumedUnits: 1, enabled: 2 });
    const app = await cloudApp({ tenants: [contoso] });
    await app.signIn('source', contoso);
    expect(await read(app, { side: 'source', what: 'licences' })).toMatchObject({ state: 'complete', done: 2 });
    expect((await app.client['tenants.licences']({ side: 'source' })).licences).toEqual([]);
    await takeList(app, 'source', 'licences');
    const { licences, table } = await app.client['tenants.licences']({ side: 'source' });
    expect(licences.map(({ skuId, name, known, bought, used }) => [skuId, name, known, bought, used])).toEqual([
      [inventedId(7, 7), 'BRAND_NEW', false, 2, 1],
      [E3, 'Microsoft 365 E3', true, 50, 32],
    ]);
    expect(table.date).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test.each([
    ['public', 'public', ['login.microsoftonline.com', 'graph.microsoft.com', 'api.bap.microsoft.com']],
    // The moderate government cloud has the sign-in page of everybody, and only the token tells.
    ['public', 'gcc', ['login.microsoftonline.com', 'graph.microsoft.com', 'gov.api.bap.microsoft.us']],
    ['gcc-high', 'gcc-high', ['login.microsoftonline.us', 'graph.microsoft.us', 'high.api.bap.microsoft.us']],
    ['dod', 'dod', ['login.microsoftonline.us', 'dod-graph.microsoft.us', 'api.bap.appsplatform.us']],
    ['china', 'china', ['login.partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn', 'api.bap.partner.microsoftonline.cn']],
  ] as const)('signed in to %s, a tenant of %s is asked at its own addresses and at no other', async (chosen, cloud, hosts) => {
    const app = await cloudApp({ tenants: [{ ...tenant(), cloud }] });
    await app.client['tenants.choose']({ side: 'source', cloud: chosen, clientId: CLIENT_ID, hint: '' });
    expect((await app.signIn('source', app.contoso)).account).toMatchObject({ cloud });
    expect(await read(app, USERS)).toMatchObject({ state: 'complete', done: 40 });
    expect(await read(app, { side: 'source', what: 'environments' })).toMatchObject({ state: 'complete', done: 3 });
    expect(new Set(app.cloud.seen.map((line) => line.split(/[ /?]/)[1]))).toEqual(new Set(hosts));
  });

  test('environments with type, region and whether they are managed, and go into the project when wanted', async () => {
    const app = await cloudApp({ tenants: [tenant()] });
    await app.signIn('source', app.contoso);
    expect(await read(app, { side: 'source', what: 'environments' })).toMatchObject({ state: 'complete', done: 3 });
    await takeList(app, 'source', 'environments');
    const listed = async () => (await app.client['tenants.environments']({ side: 'source' })).environments;
    expect((await listed()).map(({ name, type, region, managed }) => [name, type, region, managed])).toEqual([
      ['Environment 1', 'production', 'westeurope', null],
      ['Environment 2', 'production', 'westeurope', true],
      ['Environment 3', 'developer', 'westeurope', null],
    ]);
    await app.client['tenants.keepEnvironment']({ side: 'source', environmentId: inventedId(9, 2) });
    expect((await listed()).map(({ inProject }) => inProject)).toEqual([false, true, false]);
  });

  test('without the role, environments are unknown and say which', async () => {
    const app = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example')] });
    await app.signIn('source', app.contoso);
    expect(await read(app, { side: 'source', what: 'environments' })).toMatchObject({
      state: 'refused',
      missing: expect.stringContaining('Power Platform administrator'),
    });
  });

  test('an environment’s users become a file of its own', async () => {
    const app = await cloudApp({ tenants: [tenant()] });
    await app.signIn('source', app.contoso);
    const scope = 'https://contoso1.crm4.dynamics.com/';
    expect(await read(app, { side: 'source', what: 'environment-users', scope })).toMatchObject({
      state: 'complete',
      done: 1,
      file: 'ready',
    });
    const { fileId } = await app.client['tenants.readFile']({ side: 'source', what: 'environment-users', scope });
    const { jobId } = await app.client['import.inspect']({ files: [{ fileId }] });
    await app.ended(jobId);
    const { inspections } = await app.client['import.inspections']({ fileIds: [fileId] });
    expect(inspections[0]).toMatchObject({ outcome: 'recognised', kind: 'dataverse-systemuser', accounts: 1 });
    await read(app, { side: 'source', what: 'environments' });
    await takeList(app, 'source', 'environments');
    const { id: environmentId } = await app.client['tenants.keepEnvironment']({ side: 'source', environmentId: inventedId(9, 1) });
    const taking = await app.client['environments.importList']({ environmentId, fileId, view: 'all' });
    expect(await app.ended(taking.jobId)).toMatchObject({ outcome: 'done' });
    const { reads } = await app.status('source');
    const taken = reads.find(({ what }) => what === 'environment-users')!;
    expect(taken).toMatchObject({ state: 'complete', file: 'taken' });
    const { environments } = await app.client['environments.list']({ accept: 'sure' });
    expect(environments[0]?.lists.map(({ reading }) => reading)).toEqual([
      {
        query: `https://contoso1.crm4.dynamics.com${taken.query}`,
        begunAt: taken.startedAt,
        readAt: taken.finishedAt,
        sha256: taken.sha256,
      },
    ]);
  });

  test.each(['https://evil.example/', 'http://contoso1.crm4.dynamics.com/', 'contoso1', 'https://contoso1.crm.dynamics.cn/'])(
    'the users of %s are not asked for',
    async (scope) => {
      const app = await cloudApp({ tenants: [tenant()] });
      await app.signIn('source', app.contoso);
      const asked = app.cloud.seen.length;
      await expect(app.client['tenants.read']({ side: 'source', what: 'environment-users', scope })).rejects.toMatchObject({
        code: 'bad-input',
      });
      expect(app.cloud.seen.length).toBe(asked);
    },
  );
});
