import { posix, win32 } from 'node:path';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Where projects and settings live, the same for every host: a folder of this machine only. A roaming one would take
 * the data of thousands of people from computer to computer.
 */
export function defaultDataFolder({ platform, env, home }: Machine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Crosswalk');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Crosswalk');
    default: {
      // The XDG rules: a relative value is to be ignored.
      const given = env['XDG_DATA_HOME'] ?? '';
      return posix.join(posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share'), 'Crosswalk');
    }
  }
}
