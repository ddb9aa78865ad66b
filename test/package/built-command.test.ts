import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { root } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { COMMAND, COMMAND_SOURCES } from '../../scripts/command-files.ts';

let folder: string;
const MINUTE = 60;
const NOW = Date.now() / 1000;

/** Writes a file as if so many minutes ago; its folder with it. */
function put(path: string, text: string, minutesAgo: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  for (const each of [file, dirname(file)]) utimesSync(each, NOW - minutesAgo * MINUTE, NOW - minutesAgo * MINUTE);
}

const saying = (words: string): string => `export const main = () => (console.log('${words}'), 0);`;
const run = (): string => spawnSync(process.execPath, [join(folder, 'bin/crosswalk.js')], { encoding: 'utf8', cwd: folder }).stdout.trim();

beforeEach(() => {
  folder = tempFolder();
  for (const path of [...globSync('bin/*.js', { cwd: root }), 'scripts/is-stale.ts', 'scripts/command-files.ts']) {
    put(path, '', 10);
    copyFileSync(join(root, path), join(folder, path));
  }
  for (const path of COMMAND_SOURCES)
    put(path.includes('.') ? path : `${path}/some.ts`, path === 'package.json' ? '{"type":"module"}' : '', 10);
  put('src/cli/main.ts', saying('sources'), 10);
  put(COMMAND, saying('built'), 5);
});

describe('the command line', () => {
  it('runs what was built of the sources there are', () => expect(run()).toBe('built'));

  it.each([
    ['a source that was changed', () => put('src/core/some.ts', '', 1)],
    ['a source that was added', () => put('src/texts/en/new.ts', '', 1)],
    ['a source that was taken away', () => rmSync(join(folder, 'src/app/some.ts'))],
    ['other dependencies', () => put('package.json', '{"type":"module"}', 1)],
    ['no build', () => rmSync(join(folder, COMMAND))],
  ])('runs the sources where there is %s', (_what, change) => {
    change();
    expect(run()).toBe('sources');
  });
});
