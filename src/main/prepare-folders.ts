import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { defaultDataFolder } from '#app/files/default-data-folder.ts';

export interface Folders {
  /** Shared by all hosts: projects, settings. */
  readonly data: string;
  /** This host's own: window place, secrets, Chromium's files. */
  readonly own: string;
  readonly temp: string;
  readonly logs: string;
  readonly samples: string;
}

/** Tells Electron where to keep things; must run before it is ready and before the single-instance lock. */
export function chooseFolders(): Folders {
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  const data = asked === '' ? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }) : resolve(asked);
  const own = join(data, 'electron');
  const session = join(own, 'session');
  // Electron refuses a folder that is not there.
  mkdirSync(session, { recursive: true, mode: 0o700 });
  app.setPath('userData', own);
  app.setPath('sessionData', session);
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  return { data, own, temp: join(own, 'temp'), logs: join(own, 'logs'), samples: join(resources, 'samples') };
}
