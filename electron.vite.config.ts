import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { loadConfigFromFile } from 'vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** Builds `out/main`, `out/preload` and `out/renderer`. All but better-sqlite3, our one real dependency, is bundled in. */
export default defineConfig(async (env) => {
  // The page is built alike for every host; how is the renderer's own business, where to is not.
  const page = await loadConfigFromFile(env, at('src/renderer/vite.config.ts'), undefined, 'silent');
  const { outDir: _outDir, ...pageBuild } = page?.config.build ?? {};
  return {
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
    renderer: {
      ...page?.config,
      root: at('src/renderer'),
      build: { ...pageBuild, emptyOutDir: true },
    },
  };
});
