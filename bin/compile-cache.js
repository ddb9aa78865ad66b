// Plain JavaScript, because it is what makes the TypeScript after it start in half the time: what Node
// made of the sources is kept in a folder of this person's alone. The usual place, a temporary folder
// that everybody can write to, would let others put code there.
import { existsSync, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const home = homedir();
const given = process.env['XDG_CACHE_HOME'] ?? '';
const caches = {
  win32: process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'),
  darwin: join(home, 'Library', 'Caches'),
};
const own = join(caches[process.platform] ?? (isAbsolute(given) ? given : join(home, '.cache')), 'Crosswalk');
try {
  // Level by level: where a file system answers oddly, Node's own recursive way never ends.
  for (const folder of [join(own, '..'), own, join(own, 'compiled')]) if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const { directory } = enableCompileCache(join(own, 'compiled'));
  // Threads look for it here: each would else translate the sources anew.
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= join(own, 'compiled');
} catch {
  // A folder that cannot be made is no fault: the program starts as slowly as without it.
}
