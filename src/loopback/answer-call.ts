import type { Context } from 'hono';
import type { App } from '#app/app.ts';
import { texts } from '#texts/texts.ts';
import type { CurrentPage } from './current-page.ts';
import { refuse } from './refuse.ts';

/** Carries one call to the app. */
export async function answerCall(c: Context, app: App, currentPage: CurrentPage): Promise<Response> {
  if (c.req.header('content-type') !== 'application/json') return refuse(415, 'A call is to be sent as JSON.');
  const text = await c.req.text();
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return refuse(400, texts.browserHost.unreadableCall);
  }
  return currentPage.run(c.req.header('x-crosswalk-page'), async () => c.json(await app.call(c.req.param('name') ?? '', input)));
}
