import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hardenSession } from '#main/harden-session.ts';
import { SessionDouble } from '#test/support/electron-double/session-double.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

const PERMISSIONS = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
] as const;
type Permission = Parameters<NonNullable<SessionDouble['permissionCheck']>>[1];
/** Compile error when Electron gains or loses a permission that this list does not know of. */
type Unlisted = Exclude<Permission, (typeof PERMISSIONS)[number] | 'clipboard-sanitized-write'>;
const allListed: [Unlisted] extends [never] ? true : never = true;

let session: SessionDouble;
const harden = (developing = false): void => hardenSession(session as unknown as Session, developing);
beforeEach(() => {
  session = new SessionDouble();
});

function requested(permission: Permission): boolean {
  let granted: boolean | null = null;
  session.permissionRequest?.({} as WebContents, permission, (answer) => (granted = answer), {} as never);
  if (granted === null) throw new Error('no answer');
  return granted;
}
const checked = (permission: Permission): boolean | undefined =>
  session.permissionCheck?.(null, permission, 'app://crosswalk/', {} as never);

function cancelled(url: string): boolean | undefined {
  let cancel: boolean | undefined;
  session.beforeRequest?.({ url } as never, (answer) => (cancel = answer.cancel));
  return cancel;
}

describe('hardenSession', () => {
  test.each(PERMISSIONS)('refuses %s, asked for or only looked at', (permission) => {
    harden();
    expect([requested(permission), checked(permission), allListed]).toEqual([false, false, true]);
  });

  test('lets the page copy text', () => {
    harden();
    expect([requested('clipboard-sanitized-write'), checked('clipboard-sanitized-write')]).toEqual([true, true]);
  });

  test('gives out no device, no picture of the screen, no download and no spelling dictionary', () => {
    harden();
    expect(session.devicePermission?.({} as never)).toBe(false);
    let streams: unknown = 'unanswered';
    session.displayMedia?.({} as never, (answer) => (streams = answer));
    expect(streams).toBeNull();
    let stopped = false;
    session.emit('will-download', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
    expect(session.spellChecks).toBe(false);
  });

  test.each([
    ['the page', 'app://crosswalk/', false],
    ['a script of the page', 'app://crosswalk/assets/index-1234.js', false],
    ['a web page', 'https://example.com/', true],
    ['a web page without encryption', 'http://example.com/', true],
    ['this very computer', 'http://127.0.0.1:8080/', true],
    ['a web socket', 'wss://example.com/', true],
    ['a file', 'file:///etc/passwd', true],
    ['a network share', 'file://server/share/a.csv', true],
    ['inline data', 'data:text/html,hello', true],
    ['a blob', 'blob:app://crosswalk/1234', true],
    ['another host of the scheme', 'app://elsewhere/', true],
    ['a host that only begins like ours', 'app://crosswalk.example.com/', true],
    ['developer tools', 'devtools://devtools/bundled/inspector.html', true],
    ['the dictionary of the spelling checker', 'https://redirector.gvt1.com/edgedl/chrome/dict/en-us.bdic', true],
  ])('a request for %s', (_case, url, cancel) => {
    harden();
    expect(cancelled(url)).toBe(cancel);
  });

  test('lets developer tools load while the app is being developed', () => {
    harden(true);
    expect(cancelled('devtools://devtools/bundled/inspector.html')).toBe(false);
    expect(cancelled('https://example.com/')).toBe(true);
  });
});
