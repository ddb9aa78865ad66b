/** The entry of our worker, for work that is shared with a second thread. */
export const WORKER = new URL('../worker/index.ts', import.meta.url);
