import { expect, test, vi } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { cloudApp, type CloudApp } from '#test/support/cloud/cloud-app.ts';

/** A project in which so many source users are mapped to target users of the same number. */
async function mapped(app: CloudApp, count: number, strangers: readonly string[] = []): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `user${index}`);
  const path = join(app.folder, 'usermapping.csv');
  const targets = [...names.map((name) => `${name}@fabrikam.example`), ...strangers];
  writeFileSync(
    path,
    `Source,Destination\r\n${targets.map((target, index) => `person${index}@contoso.example,${target}`).join('\r\n')}\r\n`,
  );
  const fileId = app.hold(path);
  const { jobId } = await app.client['import.apply']({
    files: [
      { fileId, side: 'source' },
      { fileId, side: 'target' },
    ],
  });
  expect(await app.ended(jobId)).toMatchObject({ outcome: 'done' });
  const { importId } = (await app.client['project.read']({}))!.source.files[0]!;
  expect(await app.client['import.takePairs']({ importId })).toMatchObject({ taken: targets.length });
}

async function checked(app: CloudApp, environmentIds: number[] = []) {
  await app.client['tenants.checkTargets']({ accept: 'sure', environmentIds });
  for (;;) {
    const check = await app.client['tenants.targetCheck']({ accept: 'sure', environmentId: environmentIds[0] ?? null });
    if (!check.running) return check;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** An environment whose users are those of these numbers. */
async function environmentOf(app: CloudApp, name: string, people: readonly number[]): Promise<number> {
  const { id } = await app.client['environments.save']({ id: null, facts: { ...unknownEnvironment(name), components: null } });
  const path = join(app.folder, `${name}.csv`);
  writeFileSync(path, `Full Name,Windows Live ID\r\n${people.map((index) => `Person,person${index}@contoso.example`).join('\r\n')}`);
  const { jobId } = await app.client['environments.importList']({ environmentId: id, fileId: app.hold(path), view: 'full' });
  expect(await app.ended(jobId)).toMatchObject({ outcome: 'done' });
  return id;
}

test('every destination is looked up again, twenty at a time, with the time of it', async () => {
  const app = await cloudApp();
  await mapped(app, 30, ['gone@fabrikam.example']);
  await app.signIn('target', app.fabrikam);
  app.pauses.length = 0;
  app.cloud.faults.order('batch:/users/user3', { status: 429, retryAfter: '3' });
  const { last, possible, problem } = await checked(app);
  expect({ possible, problem }).toEqual({ possible: true, problem: null });
  expect(last).toMatchObject({
    checked: 31,
    missing: { count: 1, upns: ['gone@fabrikam.example'] },
    // Every seventh of the stand-in's users is disabled, every fifth has no licence.
    disabled: {
      count: 4,
      upns: expect.arrayContaining([
        'user6@fabrikam.example',
        'user13@fabrikam.example',
        'user20@fabrikam.example',
        'user27@fabrikam.example',
      ]),
    },
    unlicensed: { count: 6 },
    unknown: { count: 0 },
    outdated: false,
  });
  expect(Date.parse(last!.at)).toBeGreaterThan(Date.now() - 60_000);
  expect(app.pauses).toEqual([3000]);
  expect(app.cloud.seen.filter((line) => line.includes('$batch')).length).toBe(3);
});

test('says when the destinations are others now', async () => {
  const app = await cloudApp();
  await mapped(app, 3);
  await app.signIn('target', app.fabrikam);
  await checked(app);
  await app.client['history.undo']({});
  expect((await app.client['tenants.targetCheck']({ accept: 'sure' })).last).toMatchObject({ checked: 3, outdated: true });
});

test('without the permission, says which, and nobody is taken for missing', async () => {
  const app = await cloudApp();
  await mapped(app, 3);
  app.fabrikam.granted = ['User.Read'];
  await app.signIn('target', app.fabrikam);
  expect(await checked(app)).toMatchObject({ problem: { code: 'http-403', next: expect.stringContaining('User.Read.All') }, last: null });
});

test('each environment’s file has a look-up of its own, and one of all of them asks once for everybody', async () => {
  const app = await cloudApp();
  await mapped(app, 30, ['gone@fabrikam.example']);
  const sales = await environmentOf(app, 'Sales', [1, 2, 4, 30]);
  const service = await environmentOf(app, 'Service', [1, 2, 6]);
  await app.signIn('target', app.fabrikam);
  const last = async (environmentId: number | null) => (await app.client['tenants.targetCheck']({ accept: 'sure', environmentId })).last;

  expect((await checked(app, [sales])).last).toMatchObject({
    checked: 4,
    missing: { upns: ['gone@fabrikam.example'] },
    disabled: { count: 0 },
    unlicensed: { upns: ['user4@fabrikam.example'] },
    outdated: false,
  });
  expect([await last(service), await last(null)]).toEqual([null, null]);

  const before = app.cloud.seen.length;
  await checked(app, [sales, service]);
  const asked = app.cloud.seen.slice(before).flatMap((line) => /^batch \/users\/(\w+)@/.exec(line)?.[1] ?? []);
  expect(asked.toSorted()).toEqual(['gone', 'user1', 'user2', 'user4', 'user6']);
  expect(await last(service)).toMatchObject({ checked: 3, missing: { count: 0 }, disabled: { upns: ['user6@fabrikam.example'] } });
  expect((await last(service))?.at).toBe((await last(sales))?.at);

  // Who leaves one environment’s file makes only its look-up old.
  const listed = { environmentId: service, accept: 'sure', part: null, words: 'person6', offset: 0, limit: 1 } as const;
  const userKey = (await app.client['environments.users'](listed)).users[0]!.key;
  await app.client['environments.except']({ environmentId: service, userKey, act: { is: 'exclude', reason: 'leaver' }, why: 'Has left.' });
  expect([(await last(sales))?.outdated, (await last(service))?.outdated]).toEqual([false, true]);
});

test('can be stopped, and then nothing is said of anybody', async () => {
  const app = await cloudApp({ pace: () => 60_000 });
  await mapped(app, 3);
  await app.signIn('target', app.fabrikam);
  app.cloud.faults.order('$batch', { status: 429, retryAfter: '60' });
  await app.client['tenants.checkTargets']({ accept: 'sure' });
  const check = () => app.client['tenants.targetCheck']({ accept: 'sure' });
  expect((await check()).running).toEqual({ done: 0, total: 3 });
  await app.client['tenants.stopCheck']({});
  await vi.waitFor(async () => expect(await check()).toMatchObject({ running: null, problem: null, last: null }));
});
