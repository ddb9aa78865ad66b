// Plain JavaScript that any Node reads. What Node is asked for can only be said in full before a program begins, so the
// program takes its own place once more (the same process, 40 ms later), unless whoever started it has said it.
import { setFlagsFromString } from 'node:v8';
import { ARENAS, NODE_FLAGS, V8_FLAGS } from './node-options.js';

// A child with a channel to its parent would lose it.
const canReplace = process.platform === 'linux' && process.send === undefined && typeof process.execve === 'function';
if (canReplace && process.env[ARENAS] === undefined) {
  const own = [...NODE_FLAGS, ...process.execArgv];
  process.execve(process.execPath, [process.execPath, ...own, ...process.argv.slice(1)], { ...process.env, [ARENAS]: '1' });
}
// Where that cannot be, its threads at least begin so.
for (const flag of V8_FLAGS) setFlagsFromString(flag);
