import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import page from './vite.config.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);
// Where to is not the page's business: `--outDir` moves all three parts alike.
const { outDir: _outDir, ...pageBuild } = page.build ?? {};

/** Builds `out/main`, `out/preload` and `out/renderer`. All but better-sqlite3, our one real dependency, is bundled in. */
export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      rolldownOptions: {
        input: { index: at('src/main/index.ts'), worker: at('src/worker/index.ts') },
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can load neither modules nor packages: one file, in the old form.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  // The page is built alike for every host.
  renderer: { ...page, root: at('src/renderer'), build: pageBuild },
});
