// Makes sure that a test can open our workbooks in LibreOffice, or says in one line what to install; without it that test is skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findLibreOffice } from './find-libreoffice.ts';

function run(...command: readonly [string, ...string[]]): boolean {
  const [program, ...args] = command;
  // What apt says is only of use when it fails.
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) console.error(stderr?.trim() ?? `${program} could not be started.`);
  return status === 0;
}

if (findLibreOffice() === null && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
  console.error('Installing LibreOffice for the test of the workbooks (about 90 MB)…');
  if (run('apt-get', 'update', '-q')) run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'libreoffice-calc-nogui');
}
const found = findLibreOffice();
console.log(
  found === null
    ? 'There is no LibreOffice, so the test that opens workbooks in it is skipped: install LibreOffice Calc (on Debian: apt-get install libreoffice-calc-nogui), or name its soffice in SOFFICE.'
    : `LibreOffice: ${found}`,
);
