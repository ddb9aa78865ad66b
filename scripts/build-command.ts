// Builds the command line into a few files: hundreds of sources, read anew by each of its threads, take a second more.
// `npm ci` does it; a command line that is older than a source is left aside for the sources (bin/crosswalk.js).
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { COMMAND_FOLDER } from './command-files.ts';

const root = join(import.meta.dirname, '..');
// One that is broken off half-way leaves no command line rather than half of one.
const half = join(root, `${COMMAND_FOLDER}-half`);

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  // better-sqlite3 is not bundled in, because of its binary.
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: half,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { main: join(root, 'src/cli/main.ts'), worker: join(root, 'src/worker/index.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

rmSync(join(root, COMMAND_FOLDER), { recursive: true, force: true });
renameSync(half, join(root, COMMAND_FOLDER));
