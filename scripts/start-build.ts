import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SOURCES = ['src', 'electron.vite.config.ts', 'vite.config.ts', 'package.json'];
const OUTPUTS = ['out/main/index.js', 'out/main/worker.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** A part of the build is missing or older than a source. */
export function isStale(root: string): boolean {
  const built = OUTPUTS.map((path) => changedAt(join(root, path)));
  return built.includes(null) || Math.min(...built.map(Number)) < Math.max(...SOURCES.map((path) => newest(join(root, path))));
}

/** Builds the app; answers what went wrong, or null. */
export function build(root: string): string | null {
  const manifest = createRequire(join(root, 'package.json')).resolve('electron-vite/package.json');
  const program = join(dirname(manifest), 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? null : `${stdout}${stderr}`.trim();
}

function changedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
