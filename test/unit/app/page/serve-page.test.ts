import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPage, type Page } from '#app/page/serve-page.ts';
import { speak } from '#texts/texts.ts';

const SECRET = 'not for the page';
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosswalk page '));
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-evil'));
  await writeFile(join(folder, 'secret.js'), SECRET);
  await writeFile(join(folder, 'renderer-evil', 'secret.js'), SECRET);
  await writeFile(
    join(root, 'index.html'),
    '<html lang="en"><meta content="__CSP_NONCE__"><script src="/assets/a.js" nonce="__CSP_NONCE__"></script>',
  );
  await writeFile(join(root, 'assets', 'index-Ab3_x-9Z.js'), 'export {};');
  await writeFile(join(root, 'assets', 'plain.css'), 'a{}');
  await writeFile(join(root, 'assets', 'notes.md'), SECRET);
  await writeFile(join(root, 'assets', '.env'), SECRET);
  await symlink(join(folder, 'secret.js'), join(root, 'assets', 'link.js'));
  page = createPage(root);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (body: Uint8Array): string => new TextDecoder().decode(body);

describe('the index', () => {
  test.each(['/', '/index.html', '/?x=1', '/#/review'])('is what %s means', async (path) => {
    const { status, headers, body } = await page.respond(path);
    expect(status).toBe(200);
    expect(headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(headers['Cache-Control']).toBe('no-store');
    expect(text(body)).toContain('<script');
  });

  test('bears the language of the host', async () => {
    expect(text((await page.respond('/')).body)).toContain('<html lang="en">');
    speak('en-XA');
    try {
      expect(text((await page.respond('/')).body)).toContain('<html lang="en-XA">');
    } finally {
      speak('en');
    }
  });

  test('gets a fresh nonce per load, the same in every place of the page and in the policy', async () => {
    const loads = await Promise.all([page.respond('/'), page.respond('/')]);
    const nonces = loads.map(({ headers, body }) => {
      const found = [...text(body).matchAll(/(?:content|nonce)="([^"]+)"/gu)].map((match) => match[1]);
      expect(found).toHaveLength(2);
      expect(new Set(found).size).toBe(1);
      expect(headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${found[0]}'`);
      return found[0] ?? '';
    });
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(Buffer.from(nonces[0] ?? '', 'base64').length).toBeGreaterThanOrEqual(16);
  });
});

describe('every answer', () => {
  test.each(['/', '/assets/plain.css', '/missing'])('to %s carries the whole policy and the headers that go with it', async (path) => {
    const { headers } = await page.respond(path);
    const policy = (headers['Content-Security-Policy'] ?? '').replace(/ 'nonce-[^']+'/u, '');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });

  test('lets a file with a digest in its name be kept, and no other', async () => {
    expect((await page.respond('/assets/index-Ab3_x-9Z.js')).headers['Cache-Control']).toContain('immutable');
    expect((await page.respond('/assets/plain.css')).headers['Cache-Control']).toBe('no-cache');
  });

  test('names the type from a fixed table', async () => {
    expect((await page.respond('/assets/index-Ab3_x-9Z.js')).headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect((await page.respond('/assets/plain.css')).headers['Content-Type']).toBe('text/css; charset=utf-8');
  });
});

describe('an address outside the page', () => {
  test.each([
    ['up', '/../secret.js'],
    ['up from a folder', '/assets/../../secret.js'],
    ['up into a folder of a similar name', '/../renderer-evil/secret.js'],
    ['up, encoded', '/%2e%2e/secret.js'],
    ['up, encoded in part', '/.%2E/secret.js'],
    ['up, encoded twice', '/%252e%252e/secret.js'],
    ['up, slash encoded', '/..%2fsecret.js'],
    ['backslash', '/..\\secret.js'],
    ['backslash, encoded', '/..%5csecret.js'],
    ['NUL', '/assets/plain.css%00.js'],
    ['NUL, bare', '/assets/plain.css\0'],
    ['UNC', '//server/share/secret.js'],
    ['UNC with backslashes', '\\\\server\\share\\secret.js'],
    ['UNC, encoded', '/%5c%5cserver%5cshare%5csecret.js'],
    ['drive letter', '/C:/secret.js'],
    ['drive letter, encoded', '/C%3A/secret.js'],
    ['data stream', '/index.html::$DATA'],
    ['link out of the folder', '/assets/link.js'],
    ['hidden file', '/assets/.env'],
    ['type that is not served', '/assets/notes.md'],
    ['folder', '/assets'],
    ['folder with a slash', '/assets/'],
    ['dot', '/./index.html'],
    ['trailing dot', '/index.html.'],
    ['no slash', 'index.html'],
    ['whole address', 'http://127.0.0.1/index.html'],
    ['broken encoding', '/%E0%A4%A'],
    ['nothing', ''],
    ['very long', `/${'a'.repeat(5000)}.js`],
  ])('is refused in a sentence: %s', async (_what, path) => {
    const { status, body } = await page.respond(path);
    expect(status).toBe(404);
    expect(text(body)).toBe('There is nothing at this address. Go back to the start page of Crosswalk.\n');
  });

  test('never gives away a file beside the page, whatever is asked', async () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '.',
      '/',
      '\\',
      '%5c',
      '%2f',
      'assets',
      'secret.js',
      'renderer-evil',
      '\0',
      'C:',
      '//',
      '%00',
      '?',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        expect(text((await page.respond(`/${pieces.join('')}`)).body)).not.toContain(SECRET);
      }),
      { numRuns: 300 },
    );
  });
});
