import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Enough for a fast line; a slow one is not worth making somebody wait who wants to see the app. */
const FETCH_LIMIT_MS = 10_000;

/** The folder of the `electron` package, which since version 42 comes without its binary. */
export function electronPackage(root: string): string {
  return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
}

/** The folder with Electron's binary: the one that is named, or the one that was fetched; null when there is none. */
export function findDistribution(packageFolder: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const given = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given !== undefined && given !== '') return existsSync(join(given, binaryName())) ? given : null;
  // The package writes path.txt last, so a download that was broken off does not count.
  const note = join(packageFolder, 'path.txt');
  const dist = join(packageFolder, 'dist');
  return existsSync(note) && existsSync(join(dist, readFileSync(note, 'utf8'))) ? dist : null;
}

export function binaryName(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Lets the package fetch its binary. Ends within the limit whatever the network does; answers why not, or null. */
export function fetchElectron(packageFolder: string, limitMs = FETCH_LIMIT_MS): Promise<string | null> {
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`it could not be fetched within ${Math.round(limitMs / 1000)} seconds ("npx install-electron" takes its time)`);
    }, limitMs);
    child.once('error', () => undefined);
    child.once('close', (status) => {
      clearTimeout(timer);
      resolve(status === 0 ? null : 'it could not be fetched from here');
    });
  });
}
