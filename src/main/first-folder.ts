import { app } from 'electron';
import type { HostState } from './host-state.ts';

/** Where a dialog begins: the folder last used for the same purpose, else the person's documents. */
export function firstFolder(state: HostState, purpose: string): string {
  const remembered = state.folderFor(purpose);
  if (remembered !== null) return remembered;
  try {
    return app.getPath('documents');
  } catch {
    // Some systems have no such folder.
    return app.getPath('home');
  }
}
