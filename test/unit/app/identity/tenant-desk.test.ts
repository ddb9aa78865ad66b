import { describe, expect, test, vi } from 'vitest';
import { cloudApp } from '#test/support/cloud/cloud-app.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { CLIENT_ID } from '#test/support/cloud/start-cloud.ts';
import { inventTenant } from '#test/support/cloud/invented-tenant.ts';
import { visitSignIn } from '#test/support/cloud/visit-sign-in.ts';

/** The five minutes of a sign-in pass in a third of a second; nothing else is waited for. */
const hurried = (milliseconds: number): number => (milliseconds === 5 * 60_000 ? 300 : 0);

describe('signing in', () => {
  test('shows who signed in, where, and what the tenant agreed to', async () => {
    const { signIn, contoso, secrets } = await cloudApp();
    const side = await signIn('source', contoso);
    expect(side.problem).toBeNull();
    expect(side.account).toEqual({
      userName: 'admin@contoso.example',
      tenantId: contoso.id,
      tenantName: 'Contoso',
      domains: ['contoso.example', 'contoso.onmicrosoft.com'],
      cloud: 'public',
      granted: expect.arrayContaining(['User.Read.All', 'LicenseAssignment.Read.All']),
    });
    expect(side.expected).toEqual({ tenantId: contoso.id, tenantName: 'Contoso' });
    expect([...secrets.keys()]).toEqual([expect.stringMatching(/^sign-in\/.+\/source$/)]);
  });

  test('gives the project the name of a tenant that nobody named, until it is forgotten', async () => {
    const { signIn, client, contoso } = await cloudApp();
    const name = async () => (await client['project.read']({}))!.source.name;
    expect(await name()).toBe('Source tenant');
    await signIn('source', contoso);
    expect(await name()).toBe('Contoso');
    await client['tenants.signOut']({ side: 'source' });
    expect(await name()).toBe('Contoso');
    await client['tenants.forget']({ side: 'source' });
    expect(await name()).toBe('Source tenant');
    await signIn('source', contoso);
    await client['project.rename']({ source: 'Ours' });
    expect(await name()).toBe('Ours');
  });

  test('keeps the two sides apart, also when both sign in at once', async () => {
    const { client, picks, until, contoso, fabrikam, secrets, opened, cloud } = await cloudApp();
    picks(null);
    await client['tenants.signIn']({ side: 'source', how: 'browser' });
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    await client['tenants.signIn']({ side: 'target', how: 'browser' });
    await vi.waitFor(() => expect(opened).toHaveLength(2));
    expect(await visitSignIn(cloud.localAddress(opened[1]!), fabrikam.id)).toContain('Signed in to the target tenant');
    expect(await visitSignIn(cloud.localAddress(opened[0]!), contoso.id)).toContain('Signed in to the source tenant');
    const source = await until('source', ({ pending }) => pending === null);
    const target = await until('target', ({ pending }) => pending === null);
    expect([source.account?.tenantName, target.account?.tenantName]).toEqual(['Contoso', 'Fabrikam']);
    expect(new Set(secrets.values()).size).toBe(2);
    expect(secrets.get([...secrets.keys()].find((name) => name.endsWith('source'))!)).not.toContain(fabrikam.id);
  });

  test('refuses one tenant on both sides, and keeps nothing of that sign-in', async () => {
    const { signIn, contoso, secrets } = await cloudApp();
    await signIn('source', contoso);
    const target = await signIn('target', contoso);
    expect(target.account).toBeNull();
    expect(target.problem).toMatchObject({ code: 'same-tenant', message: expect.stringContaining('Contoso (contoso.example)') });
    expect([...secrets.keys()]).toEqual([expect.stringMatching(/source$/)]);
  });

  test('refuses another tenant than the project expects until that one is forgotten', async () => {
    const { signIn, client, contoso, fabrikam } = await cloudApp();
    await signIn('source', contoso);
    const wrong = await signIn('source', fabrikam);
    expect(wrong.problem).toMatchObject({ code: 'other-tenant', message: expect.stringContaining('Contoso') });
    expect(wrong.account).toBeNull();
    await client['tenants.forget']({ side: 'source' });
    expect((await signIn('source', fabrikam)).account?.tenantName).toBe('Fabrikam');
  });

  test('tells of a tenant in another cloud than the other', async () => {
    const gcc = inventTenant(2, 'Fabrikam', 'fabrikam.example', { cloud: 'gcc' });
    const { signIn, client, contoso } = await cloudApp({ tenants: [inventTenant(1, 'Contoso', 'contoso.example'), gcc] });
    await signIn('source', contoso);
    const target = await signIn('target', gcc);
    expect(target.account?.cloud).toBe('gcc');
    const { findings } = await client['tenants.status']({});
    expect(findings).toEqual([
      expect.objectContaining({
        title: 'The move would change the cloud, from Worldwide to US Government (GCC)',
        sources: [expect.stringContaining('13 February 2026')],
      }),
    ]);
    const blockers = async () =>
      (await client['readiness.read']({ accept: 'sure' })).findings.filter(
        ({ code, severity }) => code === 'cloud' && severity === 'blocker',
      );
    expect(await blockers()).toMatchObject([{ environment: null }]);
    expect((await client['export.preview']({ accept: 'sure' })).findings).toContainEqual(expect.objectContaining({ code: 'cloud' }));
    // Nobody has said in which clouds the environment is: the sign-ins did.
    const { id } = await client['environments.save']({ id: null, facts: { ...unknownEnvironment('Sales'), components: null } });
    expect(await blockers()).toMatchObject([{ environment: { id, name: 'Sales' } }]);
    await client['tenants.signOut']({ side: 'target' });
    expect(await blockers()).toHaveLength(1);
    // Choosing another cloud for the next sign-in shows nothing yet.
    await client['tenants.choose']({ side: 'target', cloud: 'public', clientId: CLIENT_ID, hint: '' });
    expect(await blockers()).toHaveLength(1);
    await client['tenants.forget']({ side: 'target' });
    expect(await blockers()).toEqual([]);
  });

  test('can be cancelled, and waits no longer', async () => {
    const { client, picks, until, cloud, contoso, signIn } = await cloudApp();
    picks(null);
    await client['tenants.signIn']({ side: 'source', how: 'browser' });
    const waiting = await until('source', ({ pending }) => pending !== null);
    expect(waiting.pending?.how).toBe('browser');
    const began = performance.now();
    await client['tenants.cancelSignIn']({ side: 'source' });
    const after = await until('source', ({ pending }) => pending === null);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(after).toMatchObject({ account: null, problem: null });
    expect(cloud.codes.size).toBe(0);
    expect((await signIn('source', contoso)).account?.tenantName).toBe('Contoso');
  });

  test('is given up after five minutes, and then nobody listens for the browser any more', async () => {
    const { client, picks, until, opened, log, contoso, cloud, secrets } = await cloudApp({ pace: hurried });
    picks(null);
    await client['tenants.signIn']({ side: 'source', how: 'browser' });
    const waiting = await until('source', ({ pending }) => pending !== null);
    expect(Date.parse(waiting.pending!.until) - Date.now()).toBeGreaterThan(4.9 * 60_000);
    const after = await until('source', ({ pending }) => pending === null);
    expect(after).toMatchObject({ account: null, problem: { code: 'timed-out', next: expect.stringContaining('Sign in again') } });
    expect(log).toEqual(['sign-in to the source tenant failed: timed-out']);
    // Whoever comes back to the browser after that meets a closed door, and nothing is kept.
    const { port } = new URL(new URL(opened[0]!).searchParams.get('redirect_uri')!);
    await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed'));
    await expect(visitSignIn(cloud.localAddress(opened[0]!), contoso.id)).rejects.toThrow('fetch failed');
    expect(secrets.size).toBe(0);
  });

  test('with a code is given up after five minutes too, and nobody asks for it any more', async () => {
    const { client, until, cloud, contoso, secrets } = await cloudApp({ pace: hurried });
    await client['tenants.signIn']({ side: 'source', how: 'code' });
    await until('source', ({ pending }) => pending?.code != null);
    expect(await until('source', ({ pending }) => pending === null)).toMatchObject({ account: null, problem: { code: 'timed-out' } });
    for (const held of cloud.deviceCodes.values()) held.tenant = contoso;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const asked = cloud.seen.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(cloud.seen.length).toBe(asked);
    expect(secrets.size).toBe(0);
  });

  test('with a code waits until it was entered elsewhere', async () => {
    const { client, until, cloud, contoso } = await cloudApp();
    await client['tenants.signIn']({ side: 'source', how: 'code' });
    const waiting = await until('source', ({ pending }) => pending?.code != null);
    expect(waiting.pending?.code).toEqual({ userCode: 'ABCD1234', address: 'https://microsoft.com/devicelogin' });
    for (const held of cloud.deviceCodes.values()) held.tenant = contoso;
    const side = await until('source', ({ pending }) => pending === null);
    expect(side.account?.userName).toBe('admin@contoso.example');
  });

  test('goes on with a code by itself where no browser can be opened', async () => {
    const { client, picks, until, cloud, contoso } = await cloudApp();
    picks('no browser');
    await client['tenants.signIn']({ side: 'source', how: 'browser' });
    const waiting = await until('source', ({ pending }) => pending?.code != null);
    expect(waiting.pending?.how).toBe('code');
    for (const held of cloud.deviceCodes.values()) held.tenant = contoso;
    const side = await until('source', ({ pending }) => pending === null);
    expect(side).toMatchObject({ problem: null, account: { userName: 'admin@contoso.example' } });
  });

  test('with a code can be cancelled at once', async () => {
    const { client, until, contoso, cloud, secrets } = await cloudApp();
    await client['tenants.signIn']({ side: 'source', how: 'code' });
    await until('source', ({ pending }) => pending?.code != null);
    await client['tenants.cancelSignIn']({ side: 'source' });
    expect(await until('source', ({ pending }) => pending === null)).toMatchObject({ account: null, problem: null });
    // Entered too late: nobody must be signed in by it.
    for (const held of cloud.deviceCodes.values()) held.tenant = contoso;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(secrets.size).toBe(0);
  });

  test.each([
    ['AADSTS50105', 'not assigned'],
    ['AADSTS53003', 'Conditional Access'],
    ['AADSTS90094', 'has not agreed'],
    ['AADSTS99999', 'AADSTS99999'],
  ])('puts %s into words, with the next step, and without what the server says of people', async (code, words) => {
    const { signIn, cloud, contoso, log } = await cloudApp();
    cloud.refusals.push(code);
    const { problem, account } = await signIn('source', contoso);
    expect(account).toBeNull();
    expect(problem).toMatchObject({ code, message: expect.stringContaining(words), next: expect.stringMatching(/\w+/) });
    expect(log).toEqual([`sign-in to the source tenant failed: ${code}`]);
    expect(JSON.stringify(problem)).not.toContain('secret.person');
  });

  test('signing out wipes every token', async () => {
    const { signIn, client, contoso, secrets, status } = await cloudApp();
    await signIn('source', contoso);
    expect(secrets.size).toBe(1);
    await client['tenants.signOut']({ side: 'source' });
    expect(secrets.size).toBe(0);
    expect((await status('source')).account).toBeNull();
  });

  test('is remembered when the project is opened again', async () => {
    const { signIn, client, contoso, status, cloud } = await cloudApp();
    await signIn('source', contoso);
    await client['project.close']({});
    const { recent } = await client['home.read']({});
    await client['project.openRecent']({ recentId: recent[0]!.recentId });
    const asked = cloud.seen.length;
    expect((await status('source')).account).toMatchObject({ userName: 'admin@contoso.example', tenantName: 'Contoso', granted: null });
    expect(cloud.seen.length).toBe(asked);
  });

  test('logs neither tokens nor people', async () => {
    const { signIn, client, contoso, fabrikam, log, secrets, cloud } = await cloudApp();
    await signIn('source', contoso);
    const kept = [...secrets.values()].join('');
    cloud.refusals.push('AADSTS50105');
    await signIn('target', fabrikam);
    await client['tenants.signOut']({ side: 'source' });
    const written = log.join('\n');
    expect(log.length).toBeGreaterThan(0);
    expect(kept).toContain('admin@contoso.example');
    for (const secret of ['admin', 'contoso.example', 'secret.person', ...cloud.accessTokens.keys(), ...cloud.refreshTokens.keys()]) {
      expect(written).not.toContain(secret);
    }
  });

  test('needs a client id, and does not change it under somebody who is signed in', async () => {
    const { client, signIn, contoso } = await cloudApp();
    await signIn('source', contoso);
    await expect(client['tenants.choose']({ side: 'source', cloud: 'china', clientId: '', hint: '' })).rejects.toMatchObject({
      code: 'blocked',
    });
    await client['tenants.choose']({ side: 'target', cloud: 'public', clientId: '', hint: '' });
    await expect(client['tenants.signIn']({ side: 'target', how: 'browser' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});
