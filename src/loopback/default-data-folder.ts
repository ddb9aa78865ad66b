import { posix, win32 } from 'node:path';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where programs keep what belongs to this machine only; never a roaming or synchronised folder. */
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
