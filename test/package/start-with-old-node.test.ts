import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';

/** Makes a Node say that it is an older one; what it starts tells its own version again. */
const OLDER = "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})";

/** A Node on this machine that is really older than ours; null where there is none. */
const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
  .find((path) => existsSync(path) && /^v(?:18|20|22)\./u.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout));

const run = (node: string, ...words: readonly string[]) => spawnSync(node, words, { encoding: 'utf8', cwd: root });

/** The entries as they are where `npm ci` has not been run. */
function withoutModules(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'bin'));
  for (const name of globSync('*.js', { cwd: join(root, 'bin') })) copyFileSync(join(root, 'bin', name), join(folder, 'bin', name));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return join(folder, 'bin', 'crosswalk.js');
}

function expectRefusal({ status, stdout, stderr }: ReturnType<typeof run>, version: RegExp): void {
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Crosswalk needs Node 24 or newer, and this is Node [\d.]+: [^\n]*npm run -s crosswalk[^\n]*"npm ci"[^\n]*\n$/);
  expect(stderr).toMatch(version);
}

describe('crosswalk started by a Node that is too old', () => {
  const crosswalk = join(root, 'bin', 'crosswalk.js');

  it('goes on with the Node that came with the dependencies, with the same words and the same end', () => {
    const helped = run(process.execPath, '--import', OLDER, crosswalk, '--help');
    expect([helped.status, helped.stderr]).toEqual([0, '']);
    expect(helped.stdout).toContain('Usage: crosswalk');
    const missing = run(process.execPath, '--import', OLDER, crosswalk, 'inspect', '--json', 'no such file.csv');
    expect(missing.status).toBe(1);
    expect(JSON.parse(missing.stdout)).toMatchObject([{ file: 'no such file.csv' }]);
  });

  it('says in one sentence what to do where the dependencies are missing', () => {
    expectRefusal(run(process.execPath, '--import', OLDER, withoutModules()), /this is Node 20\.20\.2/);
  });

  it.skipIf(oldNode === undefined)('does both with an old Node that this machine really has', () => {
    expect(run(oldNode!, crosswalk, '--help').stdout).toContain('Usage: crosswalk');
    expectRefusal(run(oldNode!, withoutModules()), /this is Node (?:18|20|22)\./);
  });

  it('loads nothing before it has looked, since an old Node may not be able to', () => {
    const imports = readFileSync(crosswalk, 'utf8').match(/^import .*$/gmu);
    expect(imports).toBeNull();
  });
});
