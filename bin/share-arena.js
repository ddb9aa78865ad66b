// Plain JavaScript that any Node reads. The C library of Linux gives every thread an arena of memory and keeps what is
// free in each: beside two tenants that came to 150 MB. With one arena for all threads it is used again. That can only
// be asked for before a program begins, so the program takes its own place once more (the same process, 40 ms later).
const ASKED = 'MALLOC_ARENA_MAX';

// A child with a channel to its parent would lose it.
const canReplace = process.platform === 'linux' && process.send === undefined && typeof process.execve === 'function';
if (canReplace && process.env[ASKED] === undefined) {
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], { ...process.env, [ASKED]: '1' });
}
