import type { Page } from '#app/page/serve-page.ts';
import { APP_HOST } from './app-origin.ts';

/** Answers the page's own scheme. The address goes on as it came; `Page` decides what lies inside its folder. */
export function createPageHandler(page: Page): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== APP_HOST) return new Response(null, { status: 404 });
    const { status, headers, body } = await page.respond(url.pathname);
    return new Response(new Uint8Array(body), { status, headers });
  };
}
