import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '#app/app.ts';
import { rawRequest, type RawReply } from '#test/support/loopback/raw-request.ts';
import { startTestHost, type TestHost } from '#test/support/loopback/start-test-host.ts';
import { tokenOf, visitHost, type Visit } from '#test/support/loopback/visit-host.ts';

const calls: string[] = [];
const app: App = {
  call: (name) => Promise.resolve({ ok: true, value: calls.push(name) }),
  close: () => Promise.resolve(),
};
const POSTS = ['/call/project.read', '/files', '/session'];

let started: TestHost;
let visit: Visit;

beforeAll(async () => {
  started = await startTestHost(() => app);
  visit = await visitHost(started.host);
});
beforeEach(() => void calls.splice(0));
afterAll(() => started.end());

const post = (path: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array = '{}'): Promise<RawReply> =>
  rawRequest({ port: visit.port, method: 'POST', path, headers, body });
const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(visit.headers).filter(([each]) => each !== name));

function expectRefusal(reply: RawReply, status: number): void {
  expect(reply.status).toBe(status);
  const { ok, failure } = JSON.parse(reply.text) as { ok: boolean; failure: { message: string } };
  expect(ok).toBe(false);
  expect(failure.message).toMatch(/^[A-Z“].*\.$/u);
  expect(calls).toEqual([]);
}

test('a page that was let in is answered', async () => {
  expect(await visit.call('project.read', {})).toEqual({ ok: true, value: 1 });
});

describe('another name for this address', () => {
  const hosts = (): string[] => [
    'evil.example',
    `evil.example:${visit.port}`,
    `localhost:${visit.port}`,
    `127.0.0.1:${visit.port + 1}`,
    '127.0.0.1',
    `127.0.0.2:${visit.port}`,
    `127.0.0.1.evil.example:${visit.port}`,
  ];

  test('is refused for calls, with every credential right', async () => {
    for (const host of hosts()) for (const path of POSTS) expectRefusal(await post(path, { ...visit.headers, Host: host }), 403);
  });
  test('is refused for the page, the event stream and downloads too', async () => {
    for (const Host of hosts())
      for (const path of ['/', '/events', '/downloads/x', '/host/bridge.ts', '/door']) expectRefusal(await visit.get(path, { Host }), 403);
  });
});

describe('another origin', () => {
  const origins = (): string[] => [
    'http://evil.example',
    'null',
    `https://127.0.0.1:${visit.port}`,
    `http://127.0.0.1:${visit.port + 1}`,
    `http://localhost:${visit.port}`,
    `${visit.origin}.evil.example`,
    `${visit.origin}/`,
  ];

  test('is refused for every POST, with every credential right', async () => {
    for (const Origin of origins()) for (const path of POSTS) expectRefusal(await post(path, { ...visit.headers, Origin }), 403);
  });
  test('is refused for the event stream', async () => {
    const path = `/events?page=x&key=${visit.headers['X-Crosswalk-Key']}`;
    for (const Origin of origins()) expectRefusal(await visit.get(path, { Origin }), 403);
  });
  test('is refused when it is not said', async () => {
    for (const path of POSTS) expectRefusal(await post(path, without('Origin')), 403);
  });
  test.each(['same-site', 'cross-site', 'none', ''])(
    'is refused for what a page fetches from a place the browser calls %j',
    async (site) => {
      for (const path of [`/events?page=x&key=${visit.headers['X-Crosswalk-Key']}`, '/downloads/x']) {
        expectRefusal(await visit.get(path, { 'Sec-Fetch-Site': site }), 403);
      }
    },
  );
  test('gets no leave to ask in advance', async () => {
    const reply = await rawRequest({
      port: visit.port,
      method: 'OPTIONS',
      path: '/call/project.read',
      headers: { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(reply.status).toBe(405);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a page that was not let in', () => {
  test.each(['Cookie', 'X-Crosswalk-Key'])('is refused without its %s', async (name) => {
    for (const path of ['/call/project.read', '/files']) expectRefusal(await post(path, without(name)), 401);
  });
  test.each(['Cookie', 'X-Crosswalk-Key'])('is refused with a wrong %s', async (name) => {
    const wrong = { ...visit.headers, [name]: `${visit.headers[name]}x` };
    for (const path of ['/call/project.read', '/files']) expectRefusal(await post(path, wrong), 401);
  });
  test('hears no news', async () => {
    expectRefusal(await visit.get('/events?page=x'), 401);
    expectRefusal(await visit.get(`/events?page=x&key=${visit.headers['X-Crosswalk-Key']}`, { Cookie: '' }), 401);
  });
  test('gets no downloads', async () => {
    expectRefusal(await visit.get('/downloads/x', { Cookie: '' }), 401);
  });
  test('sees the door instead of the app', async () => {
    const { status, text, headers } = await visit.get('/', { Cookie: '' });
    expect(status).toBe(200);
    expect(text).toContain('/host/door.ts');
    expect(text).not.toContain('/host/bridge.ts');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('the token', () => {
  test('lets one page in, once', async () => {
    expectRefusal(await post('/session', visit.headers, JSON.stringify({ token: tokenOf(started.host) })), 401);
    expect(await visit.call('project.read', {})).toMatchObject({ ok: true });
  });
  test.each([
    ['none', {}],
    ['a wrong one', { token: 'x' }],
    ['no text', { token: 1 }],
    ['a list', []],
    ['nothing', null],
  ])('is not guessed: %s', async (_what, body) => {
    const fresh = await startTestHost(() => app);
    try {
      const port = Number(new URL(fresh.host.origin).port);
      const send = (content: unknown): Promise<RawReply> =>
        rawRequest({
          port,
          method: 'POST',
          path: '/session',
          headers: { Origin: fresh.host.origin, 'Content-Type': 'application/json' },
          body: JSON.stringify(content),
        });
      expectRefusal(await send(body), 401);
      // A wrong guess takes nothing from the right one.
      expect((await send({ token: tokenOf(fresh.host) })).status).toBe(200);
    } finally {
      await fresh.end();
    }
  });
  test('becomes a cookie that scripts cannot read and other sites cannot send', async () => {
    const fresh = await startTestHost(() => app);
    try {
      const { origin } = fresh.host;
      const response = await fetch(`${origin}/session`, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/json' },
        body: JSON.stringify({ token: tokenOf(fresh.host) }),
      });
      expect(response.headers.get('set-cookie')).toMatch(/^crosswalk-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    } finally {
      await fresh.end();
    }
  });
  test('is another one in every run, and long', async () => {
    const fresh = await startTestHost(() => app);
    await fresh.end();
    expect(tokenOf(fresh.host)).not.toBe(tokenOf(started.host));
    expect(Buffer.from(tokenOf(fresh.host), 'base64url').length).toBe(32);
  });
});

describe('a GET changes nothing', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('and %s does not reach the app', async (method) => {
    for (const path of [...POSTS, '/call/project.close']) {
      const { status } = await rawRequest({ port: visit.port, method, path, headers: visit.headers });
      expect(status).toBeGreaterThanOrEqual(400);
    }
    expect(calls).toEqual([]);
  });
});

describe('a body', () => {
  test('larger than a call may be is refused', async () => {
    expectRefusal(await post('/call/review.decide', visit.headers, `"${'x'.repeat(17 * 2 ** 20)}"`), 413);
  });
  test('larger than a call may be is refused when its length is not said', async () => {
    const reply = await post('/call/review.decide', { ...visit.headers, 'Transfer-Encoding': 'chunked' }, `"${'x'.repeat(17 * 2 ** 20)}"`);
    expectRefusal(reply, 413);
  });
  test('of the largest step is taken', async () => {
    const decisions = Array.from({ length: 100_000 }, (_none, sourceId) => ({ act: 'unpair', sourceId }));
    expect(await visit.call('review.decide', { decisions })).toMatchObject({ ok: true });
  });
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])('of the type %j is refused', async (type) => {
    expectRefusal(await post('/call/project.read', { ...visit.headers, 'Content-Type': type }), 415);
  });
  test.each(['', '{', 'undefined', '{"a":1}}', '\0'])('that is not JSON is refused: %j', async (body) => {
    expectRefusal(await post('/call/project.read', visit.headers, body), 400);
  });
});

describe('every answer', () => {
  test.each(['/', '/door', '/host/bridge.ts', '/host/none.ts', '/missing', '/events', '/downloads/x'])(
    '%s carries the content policy and its companions',
    async (path) => {
      const { headers } = await visit.get(path, { Cookie: '' });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; .*trusted-types 'none'$/u);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );
  test('puts the bridge before the renderer', async () => {
    const { text } = await visit.get('/');
    expect(text.indexOf('/host/bridge.ts')).toBeGreaterThan(0);
    expect(text.indexOf('/host/bridge.ts')).toBeLessThan(text.indexOf('/assets/index.js'));
  });
  test('gives scripts as JavaScript, without a type in them', async () => {
    const { text, headers } = await visit.get('/host/bridge.ts');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(text).toContain("Object.defineProperty(window, 'crosswalk'");
    expect(text).not.toContain('import type');
  });
  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/host/..%2f..%2findex.ts',
    '/host/../start-host.ts',
    '/host/tsconfig.json',
    '/host/__proto__',
  ])('gives nothing from elsewhere: %s', async (path) => {
    const { status, text } = await visit.get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('rootDir');
  });
});

test('no other computer reaches the host', async () => {
  const outside =
    Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal)?.address ?? '127.0.0.2';
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(visit.port, outside, () => resolve('connected'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'refused'));
    socket.once('connect', () => socket.destroy());
  });
  expect(answer).toBe('ECONNREFUSED');
});
