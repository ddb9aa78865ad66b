import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPage } from '#app/page/serve-page.ts';
import { createPageHandler } from '#main/page-handler.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let folder: string;
let handler: (request: Request) => Promise<Response>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-handler-'));
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>page</p>');
  await writeFile(join(root, 'assets', 'index-12345678.js'), 'script');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await symlink(join(folder, 'secret.js'), join(root, 'assets', 'link.js'));
  handler = createPageHandler(createPage(root));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A request as Chromium might hand it over; the address is not tidied up on the way as `new Request` would. */
const ask = (url: string, method = 'GET') => handler({ url, method } as Request);

describe('createPageHandler', () => {
  test('serves the page under the policy, with a fresh nonce each time', async () => {
    const [first, second] = [await ask('app://crosswalk/'), await ask('app://crosswalk/')];
    const nonces = [first, second].map((answer) => /'nonce-([^']+)'/u.exec(answer.headers.get('content-security-policy') ?? '')?.[1]);
    expect(first.status).toBe(200);
    expect(await first.text()).toContain(`nonce="${nonces[0]}"`);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('serves what belongs to the page', async () => {
    const answer = await ask('app://crosswalk/assets/index-12345678.js');
    expect([answer.status, await answer.text()]).toEqual([200, 'script']);
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  test.each([
    ['two dots', 'app://crosswalk/../secret.js'],
    ['two dots further in', 'app://crosswalk/assets/../../secret.js'],
    ['encoded dots', 'app://crosswalk/%2e%2e/secret.js'],
    ['encoded dots and slash', 'app://crosswalk/%2e%2e%2fsecret.js'],
    ['dots encoded twice', 'app://crosswalk/%252e%252e%252fsecret.js'],
    ['a backslash', 'app://crosswalk/..\\secret.js'],
    ['an encoded backslash', 'app://crosswalk/..%5csecret.js'],
    ['NUL', 'app://crosswalk/assets/index-12345678.js%00.html'],
    ['a UNC path', 'app://crosswalk//server/share/secret.js'],
    ['a UNC path with backslashes', 'app://crosswalk/\\\\server\\share\\secret.js'],
    ['a drive letter', 'app://crosswalk/C:/Windows/win.ini'],
    ['an encoded drive letter', 'app://crosswalk/C%3A%5CWindows%5Cwin.ini'],
    ['an absolute path', 'app://crosswalk//etc/passwd'],
    ['a link that leads out', 'app://crosswalk/assets/link.js'],
    ['a folder', 'app://crosswalk/assets'],
    ['half a letter', 'app://crosswalk/%c3'],
    ['half an encoding', 'app://crosswalk/%'],
  ])('answers %s with “nothing there” and nothing of the file', async (_case, url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  test.each([
    ['another host', 'app://elsewhere/', 'GET'],
    ['a host with a port', 'app://crosswalk:80/', 'GET'],
    ['another method', 'app://crosswalk/', 'POST'],
  ])('answers %s with nothing at all', async (_case, url, method) => {
    const answer = await ask(url, method);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });
});
