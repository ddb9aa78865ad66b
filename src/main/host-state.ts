import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { windowStateSchema, type WindowState } from './window-place.ts';

const stateSchema = z.object({
  window: windowStateSchema.nullable(),
  /** The folder last used for each purpose: the system no longer remembers it for us. */
  folders: z.record(z.string(), z.string()),
});

/** What this host remembers from one start to the next: the window's place and the folders of the dialogs. */
export interface HostState {
  readonly window: WindowState | null;
  folderFor(purpose: string): string | null;
  rememberFolder(purpose: string, folder: string): void;
  rememberWindow(window: WindowState): void;
  /** Writes what is still waiting. */
  flush(): Promise<void>;
}

/** Moving a window makes a hundred changes; one write is enough. */
const QUIET_MS = 500;

/** Reads the remembered state; one that is missing or damaged counts as nothing remembered. */
export async function createHostState(path: string): Promise<HostState> {
  let state = await read(path);
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();

  const save = (): void => {
    timer = null;
    const text = JSON.stringify(state, null, 2);
    // Losing it costs a window place; it must never cost a piece of work.
    writing = writing.then(() => writeAtomically(path, (temp) => writeFile(temp, text))).catch(() => undefined);
  };
  const change = (next: typeof state): void => {
    state = next;
    timer ??= setTimeout(save, QUIET_MS);
  };

  return {
    get window() {
      return state.window;
    },
    folderFor: (purpose) => (Object.hasOwn(state.folders, purpose) ? (state.folders[purpose] ?? null) : null),
    rememberFolder: (purpose, folder) => change({ ...state, folders: { ...state.folders, [purpose]: folder } }),
    rememberWindow: (window) => change({ ...state, window }),
    async flush() {
      if (timer !== null) {
        clearTimeout(timer);
        save();
      }
      await writing;
    },
  };
}

async function read(path: string): Promise<z.infer<typeof stateSchema>> {
  const nothing = { window: null, folders: {} };
  try {
    return stateSchema.catch(nothing).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return nothing;
  }
}
