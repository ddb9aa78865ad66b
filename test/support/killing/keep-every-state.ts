// Loaded before a program (node --import): copies a folder each time its content is another one than the last time, looked at
// before and after every call of the program that can change a file or the database. A killed process leaves its files as they
// are at that moment, so the copies are every state in which it can be killed between two of its steps.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { filesOf } from './files-of.ts';

const [watched, kept] = [process.env['KILLING_WATCHED'], process.env['KILLING_KEPT']];
if (watched === undefined || kept === undefined) throw new Error('KILLING_WATCHED and KILLING_KEPT name two folders');

type Callable = (...given: unknown[]) => unknown;
/** The originals: what looks must not be looked at. */
const { cpSync, mkdirSync, writeFileSync } = { ...fs };
const read = { readdirSync: fs.readdirSync, readFileSync: fs.readFileSync };
let steps = 0;
let states = 0;
let last = '';
let isLooking = false;

function look(): void {
  if (isLooking) return;
  isLooking = true;
  const hash = createHash('sha256');
  for (const [name, bytes] of filesOf(watched!, read)) hash.update(`${name} ${bytes.length} `).update(bytes);
  const now = hash.digest('hex');
  if (now !== last) {
    last = now;
    states += 1;
    cpSync(watched!, join(kept!, String(states).padStart(4, '0')), { recursive: true });
  }
  isLooking = false;
}

/** Looks before and after; one that answers later is looked at when it has answered. */
function watch(owner: object, names: readonly string[]): void {
  const all = owner as Record<string, Callable>;
  for (const name of names) {
    const original = all[name];
    if (original === undefined) throw new Error(`nothing is called ${name}`);
    all[name] = function watchedCall(this: unknown, ...given: unknown[]): unknown {
      if (isLooking) return original.apply(this, given);
      steps += 1;
      look();
      const answer = original.apply(this, given);
      if (answer instanceof Promise) {
        return answer.finally(look);
      }
      look();
      return answer;
    };
  }
}

mkdirSync(kept, { recursive: true });
watch(fs, ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'mkdirSync', 'renameSync', 'rmSync', 'unlinkSync', 'chmodSync']);
watch(fs, ['writeFileSync', 'copyFileSync', 'ftruncateSync', 'truncateSync']);
watch(fs.promises, ['rename', 'rm', 'chmod', 'mkdir', 'writeFile', 'unlink', 'copyFile']);
const handle = await fs.promises.open(process.execPath, 'r');
watch(Object.getPrototypeOf(handle) as object, ['sync', 'write', 'writeFile']);
await handle.close();
watch(fs.promises, ['open']);
syncBuiltinESMExports();

watch(Database.prototype, ['exec', 'pragma', 'close']);
const memory = new Database(':memory:');
watch(Object.getPrototypeOf(memory.prepare('SELECT 1')) as object, ['run', 'get', 'all']);
memory.close();

process.on('exit', () => {
  look();
  isLooking = true;
  writeFileSync(join(kept, 'steps.json'), JSON.stringify({ steps, states }));
});
look();
