import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, findPackageFaults } from '#test/support/deliverables/check-package.ts';
import { testApp, type TestApp } from '#test/support/test-app.ts';

const NO_IDS = { source: null, target: null };
const TENANT = '11111111-1111-4222-8333-000000000000';

/** The sample tenants, imported and paired. */
async function paired(app: TestApp): Promise<TestApp> {
  await app.client['project.trySamples']({});
  const running = await app.client['job.read']({});
  if (running) expect((await app.ended(running.jobId)).outcome).toBe('done');
  return app;
}

describe('a delivery from the app', () => {
  test('tells what it will write, writes a whole folder, and remembers the ids', async () => {
    const app = await paired(testApp());
    const preview = await app.client['deliver.preview']({});
    expect(preview).toMatchObject({ folder: true, revision: null, blocker: null, tenantIds: NO_IDS });
    const answer = await app.client['deliver.write']({ revision: null, as: 'folder', tenantIds: { source: TENANT, target: null } });
    const files = filesUnder(app.savedTo() ?? '');
    expect(findPackageFaults(files)).toEqual([]);
    expect(answer.files.map(({ path }) => path).sort()).toEqual(Object.keys(files).sort());
    expect(answer.savedAs).toMatch(/, 2026-11-23 not signed$/);
    expect((await app.client['deliver.preview']({})).tenantIds).toEqual({ source: TENANT, target: null });
    expect(app.news).toContainEqual(expect.objectContaining({ type: 'job.ended', job: 'deliver', outcome: 'done' }));
  });

  test('leaves nothing when the person cancels the dialog', async () => {
    const app = await paired(testApp());
    app.cancelDialogs();
    expect(await app.client['deliver.write']({ revision: null, as: 'zip', tenantIds: NO_IDS })).toMatchObject({ savedAs: null, files: [] });
    expect(app.savedTo()).toBeNull();
  });

  test('stopped on the way it is refused as cancelled, and leaves no folder', async () => {
    const app = await paired(testApp());
    const stop = setInterval(() => {
      const running = app.news.find((item) => item.type === 'job.progressed' && item.job === 'deliver');
      if (running?.type === 'job.progressed') void app.client['job.cancel']({ jobId: running.jobId });
    }, 1);
    const writing = app.client['deliver.write']({ revision: null, as: 'folder', tenantIds: NO_IDS });
    const end = await writing.then(
      () => 'written',
      (error: { code: string }) => error.code,
    );
    clearInterval(stop);
    // A machine may be quicker than the wish to stop; then it is whole.
    if (end === 'written') expect(findPackageFaults(filesUnder(app.savedTo() ?? ''))).toEqual([]);
    else {
      expect(end).toBe('cancelled');
      expect(Object.keys(filesUnder(join(app.folder, 'saved')))).toEqual([]);
    }
  });

  test('a host without folders is told so', async () => {
    const app = await paired(testApp(undefined, { saveFolder: null }));
    expect((await app.client['deliver.preview']({})).folder).toBe(false);
    await expect(app.client['deliver.write']({ revision: null, as: 'folder', tenantIds: NO_IDS })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  test('what blocks an export blocks it before anybody is asked for a place', async () => {
    const app = testApp();
    await app.client['project.create']({ name: 'Empty' });
    expect((await app.client['deliver.preview']({})).blocker).toMatch(/\w/);
    await expect(app.client['deliver.write']({ revision: null, as: 'zip', tenantIds: NO_IDS })).rejects.toMatchObject({ code: 'blocked' });
    expect(existsSync(join(app.folder, 'temp', 'being-written'))).toBe(false);
  });
});
