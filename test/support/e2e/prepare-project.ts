import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceExport, targetExport } from './two-tenants.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PLACE = 'CROSSWALK_PREPARED';

/** The file of a project in which both exports were taken in and paired, by the command line, before the first story. */
export function preparedProject(): string {
  return join(process.env[PLACE] ?? '', 'Woodgrove to Tailspin.crosswalk');
}

/** Runs once before all stories; what it returns runs after the last. */
function prepareProject(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-prepared-'));
  process.env[PLACE] = folder;
  // Every host is a program of its own from source: what the first one compiled is there for the others.
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');
  const sides = [
    ['--source', sourceExport],
    ['--target', targetExport],
  ] as const;
  for (const [, { name, content }] of sides) writeFileSync(join(folder, name), content);
  const files = sides.flatMap(([side, { name }]) => [side, join(folder, name)]);
  const words = ['bin/crosswalk.js', 'pair', ...files, '--out', join(folder, 'out'), '--project', preparedProject()];
  execFileSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return () => rmSync(folder, { recursive: true, force: true });
}

// Playwright looks for a default export here.
// oxlint-disable-next-line import/no-default-export
export default prepareProject;
