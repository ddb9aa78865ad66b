import type { Session } from 'electron';
import { APP_URL } from './app-origin.ts';

/** Copying text is all the page may do beyond its own window. */
const GRANTED = 'clipboard-sanitized-write';

/** Closes the ways out of a session: permissions, devices, downloads and every request but the page's own. */
export function hardenSession(session: Session, developing: boolean): void {
  // Both are needed: one is asked when the page requests, the other when it only looks.
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === GRANTED));
  session.setPermissionCheckHandler((_contents, permission) => permission === GRANTED);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const ours = details.url.startsWith(APP_URL) || (developing && details.url.startsWith('devtools://'));
    answer({ cancel: !ours });
  });
}
