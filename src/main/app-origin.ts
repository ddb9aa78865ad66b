import { protocol } from 'electron';

export const APP_SCHEME = 'app';
export const APP_HOST = 'crosswalk';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** The one page there is. */
export const APP_URL = `${APP_ORIGIN}/`;

/** Must run before Electron is ready. A standard, secure scheme has an origin of its own, which `file:` has not. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        bypassCSP: false,
        allowServiceWorkers: false,
        corsEnabled: false,
        stream: false,
        allowExtensions: false,
      },
    },
  ]);
}
