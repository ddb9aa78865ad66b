import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the screen. Both hosts serve `out/renderer`: Electron under its own scheme, the browser host
 * under a path of 127.0.0.1; hence relative addresses. They replace the nonce anew for every page load.
 */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // Everything is a file of our own: the content policy knows no `data:` script or style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // electron-vite would leave it as it is, which takes the browser longer to read on every start.
    minify: true,
    // Split where `main.ts` says so; a script for each screen would only delay its first picture.
    chunkSizeWarningLimit: 2_000,
  },
});
