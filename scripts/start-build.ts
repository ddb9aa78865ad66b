import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isStale } from './is-stale.ts';

const SOURCES = ['src', 'electron.vite.config.ts', 'vite.config.ts', 'package.json'];
const OUTPUTS = ['out/main/index.js', 'out/main/worker.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** A part of the app is missing or older than a source. */
export function isAppStale(root: string): boolean {
  return isStale(root, OUTPUTS, SOURCES);
}

/** Builds the app; answers what went wrong, or null. */
export function build(root: string): string | null {
  const manifest = createRequire(join(root, 'package.json')).resolve('electron-vite/package.json');
  const program = join(dirname(manifest), 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? null : `${stdout}${stderr}`.trim();
}
