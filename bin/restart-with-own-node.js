// Plain JavaScript that any Node reads. Started with a Node that is too old, as by "node bin/crosswalk.js" on a machine
// that has another one, the program starts again with the Node that "npm ci" brought. Where that is missing,
// require-node.js says what to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ARENAS, NODE_FLAGS } from './node-options.js';

const NEEDED = 24;
const own = fileURLToPath(new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url));
const isTooOld = Number(process.versions.node.split('.')[0]) < NEEDED;

if (isTooOld && existsSync(own)) {
  const env = { [ARENAS]: '1', ...process.env };
  const child = spawn(own, [...NODE_FLAGS, ...process.argv.slice(1)], { stdio: 'inherit', env });
  // Ctrl+C goes to both, and how to end is for the other to say.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(status ?? (signal === null ? 1 : 128)));
  });
  process.exit(code);
}
