import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FileHandle, Reply } from '#contract/transport.ts';
import { answerDialogs, expect, launch, test } from './electron-app.ts';
import { ROOT, WHY_SKIPPED } from './find-electron.ts';

test.skip(WHY_SKIPPED !== null, WHY_SKIPPED ?? '');

interface PageBridge {
  call(name: string, input: unknown): Promise<Reply>;
  chooseFiles(purpose: string): Promise<readonly FileHandle[]>;
  subscribe(listener: (news: { type: string; outcome?: string }) => void): () => void;
}

/** Makes a call as the screens do, and waits for the end of the job it starts, if it starts one. */
async function call(page: Page, name: string, input: unknown, startsJob = false): Promise<unknown> {
  const { reply, outcome } = await page.evaluate(
    async ([name, input, startsJob]) => {
      const { crosswalk } = window as unknown as { crosswalk: PageBridge };
      const ended = new Promise<string>((resolve) => {
        crosswalk.subscribe((news) => news.type === 'job.ended' && resolve(news.outcome ?? ''));
      });
      const answer = await crosswalk.call(name, input);
      return { reply: answer, outcome: startsJob && answer.ok ? await ended : 'done' };
    },
    [name, input, startsJob] as const,
  );
  expect([name, reply.ok, outcome]).toEqual([name, true, 'done']);
  return reply.ok ? reply.value : null;
}

const choose = (page: Page): Promise<readonly FileHandle[]> =>
  page.evaluate(() => (window as unknown as { crosswalk: PageBridge }).crosswalk.chooseFiles('exports'));

test('two exports go in and usermapping.csv comes out, through native dialogs and the worker', async ({
  crosswalk: { app, page, folder },
}) => {
  await expect(page.getByRole('main')).toBeVisible();
  await call(page, 'project.create', { name: 'Contoso and Fabrikam' });
  const samples = ['contoso-users.csv', 'fabrikam-users.csv'].map((name) => join(ROOT, 'resources/samples', name));
  await answerDialogs(app, samples);
  const [source, target] = await choose(page);
  const files = [
    { fileId: source?.fileId ?? '', side: 'source' },
    { fileId: target?.fileId ?? '', side: 'target' },
  ];
  await call(page, 'import.inspect', { fileIds: files.map((file) => file.fileId) }, true);
  await call(page, 'import.apply', { files }, true);
  await call(page, 'matching.start', {}, true);

  await answerDialogs(app, [folder]);
  const written = (await call(page, 'export.mapping', { accept: 'sure' })) as { savedAs: string; lines: number };
  expect(written.savedAs).toBe(join(folder, 'usermapping.csv'));
  const text = await readFile(written.savedAs, 'utf8');
  expect(text.split('\r\n').length - 2).toBe(written.lines);
  expect(written.lines).toBeGreaterThan(500);
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.tmp$/u));
});

test('ending leaves one plain project file, which the next start opens from the command line', async ({ folder }) => {
  const first = await launch(folder);
  await expect(first.page.getByRole('main')).toBeVisible();
  await call(first.page, 'project.create', { name: 'Contoso' });
  await first.app.close();
  const projects = join(folder, 'data', 'projects');
  expect(await readdir(projects)).toEqual(['Contoso.crosswalk']);

  const second = await launch(folder, join(projects, 'Contoso.crosswalk'));
  await expect(second.page.getByRole('main')).toBeVisible();
  await expect.poll(() => call(second.page, 'project.read', {})).toMatchObject({ name: 'Contoso' });
  await second.app.close();
});
