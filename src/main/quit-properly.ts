import { app } from 'electron';

/** The project is safe on the disk even when closing it hangs; nobody should have to kill the program. */
const PATIENCE_MS = 30_000;

/** Holds the end of the program back until `close` has left everything in order. Calls it once. */
export function quitProperly(close: () => Promise<void>, log: (line: string) => void): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void inTime(close())
      .catch((error: unknown) => log(`closing failed: ${error instanceof Error ? error.name : typeof error}`))
      .finally(() => {
        state = 'closed';
        app.quit();
      });
  });
}

async function inTime(closing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('closing took too long')), PATIENCE_MS);
  });
  await Promise.race([closing, tooLate]).finally(() => clearTimeout(timer));
}
