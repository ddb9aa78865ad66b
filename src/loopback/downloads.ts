import { randomBytes } from 'node:crypto';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';

export interface Download {
  readonly path: string;
  readonly name: string;
  /** Told once: whether the browser got all of it. */
  finished(whole: boolean): void;
}

/** Finished files waiting for the browser to fetch them; each can be fetched once. */
export interface Downloads {
  /** `taken` settles when the browser has the file, or has not asked for it in time. */
  offer(path: string, name: string): { readonly id: string; readonly taken: Promise<void> };
  take(id: string): Download | null;
}

export function createDownloads(patienceMs = 60_000): Downloads {
  const waiting = new Map<string, Download & { readonly timer: NodeJS.Timeout }>();
  return {
    offer(path, name) {
      const id = randomBytes(32).toString('base64url');
      const taken = Promise.withResolvers<void>();
      const giveUp = (): void => {
        waiting.delete(id);
        taken.reject(new AppError('cancelled', texts.browserHost.notTaken(name)));
      };
      waiting.set(id, {
        path,
        name,
        finished: (whole) => (whole ? taken.resolve() : giveUp()),
        timer: setTimeout(giveUp, patienceMs).unref(),
      });
      return { id, taken: taken.promise };
    },
    take(id) {
      const download = waiting.get(id);
      if (download === undefined) return null;
      waiting.delete(id);
      clearTimeout(download.timer);
      return download;
    },
  };
}
