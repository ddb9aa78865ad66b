import { readFile } from 'node:fs/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { App } from '#app/app.ts';
import { contentPolicy } from '#app/page/content-policy.ts';
import { SAFE_HEADERS, type Page } from '#app/page/serve-page.ts';
import { texts } from '#texts/texts.ts';
import { answerCall } from './answer-call.ts';
import type { CurrentPage } from './current-page.ts';
import type { Downloads } from './downloads.ts';
import { cookieName, onlyFetchedByOwnPage, onlyHost, onlyOwnPage, onlyWithCookie, onlyWithKey } from './guard.ts';
import type { HeldFiles } from './held-files.ts';
import type { OpenPages } from './open-pages.ts';
import { receiveFile } from './receive-file.ts';
import { refuse } from './refuse.ts';
import { sendDownload } from './send-download.ts';
import type { Session } from './session.ts';
import { streamEvents } from './stream-events.ts';
import { withBridge } from './with-bridge.ts';

export interface Served {
  /** Name and port, exactly as browsers write them. */
  readonly authority: string;
  readonly app: App;
  readonly page: Page;
  readonly scripts: ReadonlyMap<string, string>;
  readonly session: Session;
  readonly openPages: OpenPages;
  readonly currentPage: CurrentPage;
  readonly heldFiles: HeldFiles;
  readonly downloads: Downloads;
  readonly log: (line: string) => void;
}

export type Routes = Hono<{ Bindings: HttpBindings }>;

/** A hundred thousand decisions in one step are about seven megabytes. */
const LARGEST_CALL = 16 * 2 ** 20;

const limit = (maxSize: number) => bodyLimit({ maxSize, onError: () => refuse(413, texts.browserHost.requestTooLarge) });

/** Everything the browser host answers, and to whom. */
export function createRoutes(served: Served): Routes {
  const { authority, app, page, scripts, session } = served;
  const routes: Routes = new Hono();
  const withSession = [onlyWithCookie(authority, session), onlyWithKey(session)] as const;

  routes.use(async (c, next) => {
    await next();
    const headers = { ...SAFE_HEADERS, 'Content-Security-Policy': contentPolicy(), 'Cache-Control': 'no-store' };
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  routes.use(onlyHost(authority));
  routes.post('*', onlyOwnPage(authority));

  routes.post('/session', limit(1024), async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const pass = session.redeem((body as { token?: unknown } | null)?.token);
    if (pass === null) return refuse(401, texts.browserHost.usedAddress);
    setCookie(c, cookieName(authority), pass.cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.json({ key: pass.key });
  });
  routes.post('/call/:name', ...withSession, limit(LARGEST_CALL), (c) => answerCall(c, app, served.currentPage));
  routes.post('/files', ...withSession, (c) => receiveFile(c, served.heldFiles, served.log));
  routes.get('/events', onlyFetchedByOwnPage(authority), ...withSession, (c) => streamEvents(c, served.openPages));
  routes.get('/downloads/:id', onlyFetchedByOwnPage(authority), withSession[0], (c) => sendDownload(c, served.downloads));

  const door = async (): Promise<Response> =>
    new Response(await readFile(new URL('./page/door.html', import.meta.url)), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  routes.get('/door', door);
  routes.get('/host/:script', (c) => {
    const script = scripts.get(c.req.path);
    return script === undefined
      ? refuse(404, texts.browserHost.nothingHere, 'not-found')
      : c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  routes.get('*', async (c) => {
    // As it came in: the address that the router sees has been tidied.
    const { status, headers, body } = await page.respond(c.env.incoming.url ?? '/');
    if (headers['Content-Type']?.startsWith('text/html') !== true)
      return new Response(body as Uint8Array<ArrayBuffer>, { status, headers });
    if (!session.holdsCookie(getCookie(c, cookieName(authority)))) return door();
    return new Response(withBridge(new TextDecoder().decode(body)), { status, headers });
  });
  routes.all('*', () => refuse(405, texts.browserHost.unknownKind, 'unknown-call'));
  routes.onError((error) => {
    served.log(`request failed: ${error.name}`);
    return refuse(500, texts.browserHost.wentWrong, 'internal');
  });
  return routes;
}
