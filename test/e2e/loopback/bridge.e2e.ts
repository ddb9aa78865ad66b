import { readFile, writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import type { App } from '#app/app.ts';
import type { Ports } from '#app/ports.ts';
import type { Bridge } from '#contract/transport.ts';
import { startTestHost, type TestHost } from '#test/support/loopback/start-test-host.ts';
import { reportViolations, watchPage } from '#test/support/e2e/watch-page.ts';

declare global {
  interface Window {
    readonly crosswalk?: Bridge<File>;
  }
}

/** The page bridge by itself: a host, an app of three calls, and a page that holds nothing else. */
const test = base.extend<{ started: TestHost; wrongs: readonly string[]; inside: Page }>({
  // oxlint-disable-next-line no-empty-pattern
  started: async ({}, use) => {
    const started = await startTestHost(echo);
    await use(started);
    await started.end();
  },
  wrongs: async ({ page, started }, use) => {
    await page.addInitScript(reportViolations);
    const wrongs = watchPage(page, () => started.host.origin);
    await use(wrongs);
    expect(wrongs).toEqual([]);
  },
  inside: async ({ page, started, wrongs }, use) => {
    expect(wrongs).toEqual([]);
    await page.goto(started.host.url);
    await page.waitForFunction(() => window.crosswalk !== undefined);
    await use(page);
  },
});

const echo = (ports: Ports): App => ({
  async call(name, input) {
    if (name === 'news') ports.publish({ type: 'project.changed', revision: 3 });
    if (name === 'save') {
      const write = (path: string): Promise<void> => writeFile(path, 'Source,Destination\r\n');
      return { ok: true, value: await ports.saveFile({ purpose: 'mapping', suggestedName: 'usermapping.csv', write }) };
    }
    if (name === 'read') return { ok: true, value: await readFile(ports.pathOf((input as { fileId: string }).fileId) ?? '', 'utf8') };
    return { ok: true, value: { name, input } };
  },
  close: () => Promise.resolve(),
});

test('carries calls as they are', async ({ inside }) => {
  const input = { text: 'Å “x” \u0000', list: [1, null, true], __proto__: null };
  expect(await inside.evaluate((given) => window.crosswalk?.call('a/b c', given), input)).toEqual({
    ok: true,
    value: { name: 'a/b c', input: { text: input.text, list: input.list } },
  });
});

test('brings news until it is told to stop', async ({ inside }) => {
  const heard = await inside.evaluate(async () => {
    const news: unknown[] = [];
    const both: unknown[] = [];
    const stop = window.crosswalk?.subscribe((item) => news.push(item));
    window.crosswalk?.subscribe((item) => both.push(item));
    const until = async (count: number): Promise<void> => {
      while (both.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await window.crosswalk?.call('news', {});
    await until(1);
    stop?.();
    await window.crosswalk?.call('news', {});
    await until(2);
    return { news: news.length, both };
  });
  expect(heard).toEqual({ news: 1, both: Array.from({ length: 2 }, () => ({ type: 'project.changed', revision: 3 })) });
});

test('hears what was said while its stream was interrupted', async ({ page, started, wrongs }) => {
  for (const revision of [3, 4]) started.ports.publish({ type: 'project.changed', revision });
  // The first stream breaks off after the first piece of news; the browser then asks again.
  const broken = 'retry: 50\n\nevent: ready\ndata: {}\n\nevent: news\ndata: {"type":"project.changed","revision":3}\nid: 1\n\n';
  await page.route(
    '**/events?*',
    async (route) => {
      // Not before somebody listens: the answer would else be faster than the page.
      await page.waitForFunction(() => 'heard' in window);
      await route.fulfill({ contentType: 'text/event-stream', body: broken });
    },
    { times: 1 },
  );
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      // The page before the app goes away as soon as it is there.
      if (!window.crosswalk) return;
      const heard: number[] = [];
      window.crosswalk.subscribe((news) => news.type === 'project.changed' && heard.push(news.revision));
      Object.assign(window, { heard });
    });
  });
  await page.goto(started.host.url);
  await page.waitForFunction(() => 'heard' in window);
  const heard = (): Promise<number[]> => page.evaluate(() => (window as never as { heard: number[] }).heard);
  await expect.poll(heard).toEqual([3, 4]);
  started.ports.publish({ type: 'project.changed', revision: 5 });
  await expect.poll(heard).toEqual([3, 4, 5]);
  expect(wrongs).toEqual([]);
});

test('turns a file into a handle that the app can read', async ({ inside }) => {
  const result = await inside.evaluate(async () => {
    const handle = await window.crosswalk?.adoptFile(new File(['a,b\r\nä'], 'Müller.csv'));
    return { handle, reply: await window.crosswalk?.call('read', { fileId: handle?.fileId }) };
  });
  expect(result.handle).toMatchObject({ name: 'Müller.csv', size: 7 });
  expect(result.reply).toEqual({ ok: true, value: 'a,b\r\nä' });
});

test('shows the browser’s own dialog to choose files, and takes no for an answer', async ({ inside }) => {
  const choose = (purpose: 'exports' | 'project') =>
    Promise.all([
      inside.waitForEvent('filechooser'),
      inside.evaluateHandle((given) => ({ answer: window.crosswalk?.chooseFiles(given) }), purpose),
    ]);
  const [several, chosen] = await choose('exports');
  expect(several.isMultiple()).toBe(true);
  await several.setFiles([
    { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a') },
    { name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from('bb') },
  ]);
  expect((await chosen.evaluate(({ answer }) => answer))?.map(({ name, size }) => [name, size])).toEqual([
    ['a.csv', 1],
    ['b.csv', 2],
  ]);
  const [single, cancelled] = await choose('project');
  expect(single.isMultiple()).toBe(false);
  await single.element().dispatchEvent('cancel');
  expect(await cancelled.evaluate(({ answer }) => answer)).toEqual([]);
});

test('lets the browser save what the app writes', async ({ inside }) => {
  const [download, reply] = await Promise.all([inside.waitForEvent('download'), inside.evaluate(() => window.crosswalk?.call('save', {}))]);
  expect(download.suggestedFilename()).toBe('usermapping.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe('Source,Destination\r\n');
  expect(reply).toEqual({ ok: true, value: 'usermapping.csv, in the folder where your browser keeps downloads' });
});

test('leaves no call without an end when the host has ended, and stops asking for news', async ({ page, started }) => {
  await page.goto(started.host.url);
  await page.waitForFunction(() => window.crosswalk !== undefined);
  await page.evaluate(() => window.crosswalk?.call('x', {}));
  await started.host.close();
  const outcome = await page.evaluate(() =>
    window.crosswalk?.call('x', {}).then(
      () => 'answered',
      () => 'rejected',
    ),
  );
  expect(outcome).toBe('rejected');
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.waitForTimeout(4000);
  expect(asked).toEqual([]);
});

test('cannot be replaced by a script of the page', async ({ inside }) => {
  expect(await inside.evaluate(() => Object.isFrozen(window.crosswalk))).toBe(true);
  await expect(inside.evaluate(() => Object.assign(window, { crosswalk: null }))).rejects.toThrow('read only');
});

test('the door without a token reads well and holds nothing axe would complain of', async ({ page, started, wrongs }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(started.host.origin);
    await expect(page.getByRole('status')).toContainText('start it again for a new address');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  expect(wrongs).toEqual([]);
});

test('what the content policy forbids does not happen, and the watch over every story sees the attempt', async ({ page, started }) => {
  await page.addInitScript(reportViolations);
  const wrongs = watchPage(page, () => started.host.origin);
  await page.goto(started.host.url);
  await page.waitForFunction(() => window.crosswalk !== undefined);
  const outcome = await page.evaluate(async () => {
    const style = document.createElement('style');
    style.textContent = 'html { --from-outside: 1; }';
    document.head.append(style);
    const elsewhere = await fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused',
    );
    let html = 'written';
    try {
      document.body.innerHTML = '<p>x</p>';
    } catch {
      html = 'refused';
    }
    return { style: getComputedStyle(document.documentElement).getPropertyValue('--from-outside'), elsewhere, html };
  });
  expect(outcome).toEqual({ style: '', elsewhere: 'refused', html: 'refused' });
  for (const directive of ['style-src', 'connect-src', 'require-trusted-types-for']) {
    await expect.poll(() => wrongs.some((wrong) => wrong.startsWith(`console error: content policy: ${directive}`)), directive).toBe(true);
  }
});
