import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where systems put a browser of the Chromium family. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'win32':
      return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].flatMap((folder) =>
        folder === undefined
          ? []
          : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')],
      );
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
    default:
      return ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map((name) => join('/usr/bin', name));
  }
}

/** The browser the end-to-end tests run in: the one `CHROME` names, one of the system, or the one Playwright fetched. */
export function findBrowser(ofPlaywright: string, env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | null {
  const given = env['CHROME'];
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  return [...usualPlaces(platform, env), ofPlaywright].find((path) => path !== '' && existsSync(path)) ?? null;
}
