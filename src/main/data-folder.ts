import { posix, win32 } from 'node:path';

/**
 * Where working projects and settings live, the same for every host: a folder of this machine only. Electron's own
 * choice on Windows follows the person from computer to computer, and with it the data of thousands of people.
 */
export function dataFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Crosswalk');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Crosswalk');
  // The XDG rules: a relative value is to be ignored.
  const given = env['XDG_DATA_HOME'] ?? '';
  return posix.join(posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share'), 'Crosswalk');
}
