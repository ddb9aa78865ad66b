// Opens the app: in Electron where its binary is or can be fetched, else in a browser on this machine.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, isAppStale } from './start-build.ts';
import { binaryName, electronPackage, fetchElectron, findDistribution } from './start-electron.ts';

const root = join(import.meta.dirname, '..');
/** npm goes to the root; files are named from where the person stands. */
const folder = process.env['INIT_CWD'] ?? process.cwd();
/** An Electron that ends sooner never showed a window: no display, a missing library, no sandbox for root. */
const TOO_SOON_MS = 4000;

function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { cwd: folder, stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; this process only waits for it to close the project.
  const forward = (signal: NodeJS.Signals): void => void (signal === 'SIGTERM' && child.kill(signal));
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (status) => resolve(status ?? 1));
  });
}

async function findElectron(): Promise<{ dist: string } | { why: string }> {
  const found = findDistribution(electronPackage(root));
  if (found !== null) return { dist: found };
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) return { why: 'ELECTRON_OVERRIDE_DIST_PATH names a folder without it' };
  const why = await fetchElectron(electronPackage(root));
  const dist = findDistribution(electronPackage(root));
  return dist === null ? { why: why ?? 'its download is incomplete' } : { dist };
}

/** Answers Electron's status, or null when it never came up. */
async function startElectron(args: readonly string[]): Promise<number | null> {
  if (process.platform === 'linux' && !hasDisplay()) return say('This computer has no screen for Electron');
  const electron = await findElectron();
  if ('why' in electron) return say(`Electron is not here: ${electron.why}`);
  const began = performance.now();
  const status = await run(join(electron.dist, binaryName()), [root, ...args]);
  return status !== 0 && performance.now() - began < TOO_SOON_MS ? say(`Electron could not open a window (status ${status})`) : status;
}

function say(sentence: string): null {
  console.log(`${sentence}. Opening Crosswalk in a browser instead.`);
  return null;
}

function hasDisplay(): boolean {
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (isAppStale(root)) {
    console.log('Building Crosswalk…');
    const fault = build(root);
    if (fault !== null) {
      console.error(`${fault}\nThe build failed; nothing was started.`);
      return 1;
    }
  }
  const inBrowser = args.includes('--browser');
  const rest = args.filter((arg) => arg !== '--browser');
  const status = inBrowser ? null : await startElectron(rest);
  if (status !== null) return status;
  const open = process.platform !== 'linux' || hasDisplay() ? ['--open'] : [];
  return run(process.execPath, [join(root, 'src/loopback/index.ts'), ...open, ...rest]);
}

process.exitCode = await main();
