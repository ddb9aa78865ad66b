import { app, type WebContents } from 'electron';
import { APP_URL } from './app-origin.ts';

/** Whatever contents Electron makes, they stay where they are. */
export function hardenAllContents(): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

function hardenContents(contents: WebContents): void {
  // The page may load itself again, which is how it recovers from a fault; nothing else.
  const isReload = (details: { url: string; isMainFrame: boolean }): boolean =>
    details.isMainFrame && details.url === APP_URL && contents.getURL() === APP_URL;
  contents.on('will-navigate', (details) => {
    if (!isReload(details)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!isReload(details)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
