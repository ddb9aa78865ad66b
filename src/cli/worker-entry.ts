/** The entry of our worker, for work that is shared with a second thread. What is built lies in one folder. */
export const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../worker/index.ts' : './worker.js', import.meta.url);
