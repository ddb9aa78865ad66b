import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { App } from '#app/app.ts';
import type { Ports } from '#app/ports.ts';
import { startTestHost, type TestHost } from '#test/support/loopback/start-test-host.ts';
import { visitHost, type Visit } from '#test/support/loopback/visit-host.ts';

/** An app of one call: it saves a file and answers where. */
const saving = (ports: Ports): App => ({
  call: async (_name, input) => {
    const { suggestedName, content } = input as { suggestedName: string; content: string };
    const savedAs = await ports.saveFile({ purpose: 'mapping', suggestedName, write: (path) => writeFile(path, content, { flag: 'wx' }) });
    return { ok: true, value: savedAs };
  },
  close: () => Promise.resolve(),
});
const ends: (() => Promise<void>)[] = [];
async function begin(createApp: (ports: Ports) => App = saving, more: Parameters<typeof startTestHost>[1] = {}): Promise<TestHost> {
  const started = await startTestHost(createApp, more);
  ends.push(started.end);
  return started;
}
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function hear(visit: Visit): Promise<{ received: () => string; stop: () => Promise<void> }> {
  const events = await visit.events();
  ends.unshift(events.stop);
  await vi.waitFor(() => expect(events.received()).toContain('event: ready'));
  return events;
}

test('news that the app publishes reach the page', async () => {
  const { host, ports } = await begin();
  const events = await hear(await visitHost(host));
  ports.publish({ type: 'project.changed', revision: 7 });
  await vi.waitFor(() => expect(events.received()).toContain('event: news\ndata: {"type":"project.changed","revision":7}\nid: 1\n'));
});

test('a dropped file becomes a handle, and the handle a path', async () => {
  const { host, ports } = await begin();
  const visit = await visitHost(host);
  const content = new Uint8Array(3_000_000).map((_zero, index) => index % 251);
  const reply = await visit.post('/files', content, {
    'Content-Type': 'application/octet-stream',
    'X-File-Name': encodeURIComponent('Müller.csv'),
  });
  const { value } = JSON.parse(reply.text) as { value: { fileId: string; name: string; size: number } };
  expect(value).toMatchObject({ name: 'Müller.csv', size: content.length });
  expect(new Uint8Array(await readFile(ports.pathOf(value.fileId) ?? ''))).toEqual(content);
});

test('a file larger than is taken is refused before it is sent', async () => {
  const { host } = await begin();
  const visit = await visitHost(host);
  const reply = await fetch(`${host.origin}/files`, { method: 'POST', headers: visit.headers, body: '' });
  expect(reply.status).toBe(200);
  const { rawRequest } = await import('#test/support/loopback/raw-request.ts');
  const refused = await rawRequest({
    port: visit.port,
    method: 'POST',
    path: '/files',
    headers: { ...visit.headers, 'Content-Length': String(600 * 2 ** 20), 'X-File-Name': 'big.csv' },
    body: 'x',
  });
  expect(refused.status).toBe(413);
  expect(refused.text).toContain('“big.csv” is larger than 512 MB');
});

test('a file that the app saves is downloaded by the page that asked, byte for byte and once', async () => {
  const { host } = await begin();
  const visit = await visitHost(host);
  const events = await hear(visit);
  const content = 'Source,Destination\r\nann@a.example,ann@b.example\r\n';
  const saved = visit.call('export.mapping', { suggestedName: 'usermapping.csv', content });
  await vi.waitFor(() => expect(events.received()).toContain('event: download'));
  const { href } = JSON.parse(/event: download\ndata: (.+)\n/u.exec(events.received())?.[1] ?? '') as { href: string };
  const download = await visit.get(href);
  expect(download.text).toBe(content);
  expect(download.headers).toMatchObject({
    'content-disposition': "attachment; filename*=UTF-8''usermapping.csv",
    'cache-control': 'no-store',
  });
  expect(await saved).toEqual({ ok: true, value: 'usermapping.csv, in the folder where your browser keeps downloads' });
  expect((await visit.get(href)).status).toBe(404);
});

test('what is saved when no page listens is refused in a sentence and left nowhere', async () => {
  const { ports } = await begin();
  let path = '';
  const write = (given: string): Promise<void> => writeFile((path = given), 'x');
  await expect(ports.saveFile({ purpose: 'review', suggestedName: 'review.csv', write })).rejects.toMatchObject({ code: 'cancelled' });
  await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what cannot be written is not offered', async () => {
  const { host, ports } = await begin();
  const events = await hear(await visitHost(host));
  const write = (): Promise<void> => Promise.reject(new Error('disk full'));
  await expect(ports.saveFile({ purpose: 'review', suggestedName: 'review.csv', write })).rejects.toThrow('disk full');
  expect(events.received()).not.toContain('download');
});

test('secrets last as long as the run', async () => {
  const { ports } = await begin();
  expect(await ports.secrets.get('a')).toBeNull();
  expect(await ports.secrets.outlastRun()).toBe(false);
  await ports.secrets.set('a', 'b');
  expect(await ports.secrets.get('a')).toBe('b');
  await ports.secrets.delete('a');
  expect(await ports.secrets.get('a')).toBeNull();
});

test('choosing files is the page’s part', async () => {
  const { ports } = await begin();
  await expect(ports.chooseFiles('exports')).rejects.toMatchObject({ code: 'bad-input' });
});

test('the folders exist before the app is made, for this person only', async () => {
  const modes: number[] = [];
  await begin((ports) => {
    for (const path of [ports.paths.data, join(ports.paths.temp, '..')]) modes.push(statSync(path).mode & 0o077);
    return saving(ports);
  });
  // Windows keeps no such modes; there the folders lie in the person's own profile.
  expect(modes).toEqual(process.platform === 'win32' ? modes : [0, 0]);
});

test('the end closes the app once, tells the pages, frees the port and removes what was sent', async () => {
  let closes = 0;
  const { host, ports } = await begin((given) => ({ ...saving(given), close: () => Promise.resolve(void closes++) }));
  const visit = await visitHost(host);
  const events = await hear(visit);
  await visit.post('/files', 'x', { 'X-File-Name': 'a.csv' });
  await Promise.all([host.close(), host.close()]);
  await host.ended;
  expect(closes).toBe(1);
  expect(events.received()).toContain('event: ended');
  await expect(stat(ports.paths.temp)).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(fetch(host.origin)).rejects.toThrow();
});

test('a host nobody looks at ends by itself; one with a page does not', async () => {
  const left = await begin(saving, { idleMs: 50 });
  await left.host.ended;
  const watched = await begin(saving, { idleMs: 400 });
  const events = await hear(await visitHost(watched.host));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect((await fetch(watched.host.origin)).status).toBe(200);
  await events.stop();
  await watched.host.ended;
});

test('a port that is taken is reported, and nothing is left running', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-port-'));
  await expect(begin(saving, { port, dataFolder: folder })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  taken.close();
  await rm(folder, { recursive: true });
});
