// Makes sure that the end-to-end tests have a browser, or says in one line what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

const find = (): string | null => findBrowser(chromium.executablePath());

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

if (find() === null && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
  console.error('Installing Chromium for the end-to-end tests…');
  if (run('apt-get', 'update', '-q')) run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation');
}
const browser = find();
if (browser === null) {
  console.error(
    process.env['CHROME']
      ? `There is no browser at ${process.env['CHROME']}, which CHROME names: correct or unset it.`
      : 'The end-to-end tests need a browser: install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in CHROME.',
  );
  process.exitCode = 1;
}
