import type { Page } from '@playwright/test';

/** Everything a page did that it never should, as one list of sentences. */
export function watchPage(page: Page, allowedOrigin: () => string): readonly string[] {
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => void wrongs.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    // The address of a picture may hold the picture itself.
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== allowedOrigin()) wrongs.push(`request to ${url.origin}`);
  });
  return wrongs;
}

/** Runs in the page before anything of its own: makes each violation of the content policy an error on the console. */
export function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}
