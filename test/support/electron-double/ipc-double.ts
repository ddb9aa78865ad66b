import { EventEmitter } from 'node:events';
import type { ContextBridge, IpcMain, IpcRenderer, WebUtils } from 'electron';

/** The frame a message comes from, as far as anybody looks at it. */
export interface FrameDouble {
  origin: string;
  parent: FrameDouble | null;
}
type Listener = (event: { senderFrame: FrameDouble | null }, ...args: unknown[]) => unknown;

const listeners = new Map<string, Listener>();
export const page: FrameDouble = { origin: 'app://crosswalk', parent: null };

export const ipcMain = {
  handle(channel: string, listener: Listener): void {
    // Like the real one.
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    listeners.set(channel, listener);
  },
} satisfies Record<keyof Pick<IpcMain, 'handle'>, unknown>;

/** Sends a message as a frame would; values are copied on the way, as between processes. */
export async function invokeAs(senderFrame: FrameDouble | null, channel: string, ...args: unknown[]): Promise<unknown> {
  const listener = listeners.get(channel);
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await listener({ senderFrame }, ...structuredClone(args)));
}
export const listensTo = (): string[] => [...listeners.keys()];

class IpcRendererDouble extends EventEmitter implements Pick<IpcRenderer, 'invoke'> {
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return invokeAs(page, channel, ...args);
  }
}
export const ipcRenderer = new IpcRendererDouble();

/** What preload put into the page, by name. */
export const exposed = new Map<string, unknown>();
export const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (name, api) => void exposed.set(name, api),
};

/** Where a dropped file lies; a file that is not in here was never on a disk. */
export const droppedPaths = new Map<File, string>();
export const webUtils: Pick<WebUtils, 'getPathForFile'> = {
  getPathForFile: (file) => droppedPaths.get(file) ?? '',
};

export function resetIpc(): void {
  listeners.clear();
  exposed.clear();
  droppedPaths.clear();
  ipcRenderer.removeAllListeners();
}
