import { expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

async function checked(app: CloudApp) {
  await app.client['tenants.checkTargets']({ accept: 'sure' });
  for (;;) {
    const check = await app.client['tenants.targetCheck']({ accept: 'sure' });
    if (!check.running) return check;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
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
