/*
 * Stands in for the `electron` module where its binary cannot be had: `vi.mock('electron', () => import(…))`.
 *
 * Every member is typed by the real module, so a renamed or reshaped one is a compile error. What it leaves out:
 * it draws nothing, loads no page, keeps no processes apart, enforces no content policy and parses no address the
 * way Chromium does. Events carry only what our listeners read, and their names are checked in src, not here.
 * It proves what we ask of Electron, not what Electron does with it; test/e2e/electron is for that.
 */
import type { Dialog, NativeTheme, Protocol, SafeStorage, Screen, Shell } from 'electron';
import { app } from './app-double.ts';
import { resetIpc } from './ipc-double.ts';
import { machine, resetMachine } from './machine.ts';
import { SessionDouble } from './session-double.ts';

export { app };
export { BrowserWindowDouble as BrowserWindow } from './browser-window-double.ts';
export { MenuDouble as Menu } from './menu-double.ts';
export { net } from './net-double.ts';
export { contextBridge, ipcMain, ipcRenderer, webUtils } from './ipc-double.ts';

const sessions = new Map<string, SessionDouble>();
export const session = {
  fromPartition(partition: string): SessionDouble {
    const found = sessions.get(partition) ?? new SessionDouble();
    sessions.set(partition, found);
    return found;
  },
};

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged(schemes) {
    if (machine.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    machine.schemes.push(...schemes);
  },
};

export const screen = {
  getPrimaryDisplay: () => machine.displays[0],
  getAllDisplays: () => machine.displays,
} satisfies { [Name in keyof Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>]: () => unknown };

export const nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'> = {
  get shouldUseDarkColors() {
    return machine.dark;
  },
};

export const shell: Pick<Shell, 'openExternal'> = {
  async openExternal(url) {
    machine.openedOutside.push(url);
  },
};

export const dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'> = {
  async showOpenDialog(...args: unknown[]) {
    machine.dialogs.push({ kind: 'open', options: args.at(-1) as object });
    const answer = machine.answers.shift();
    return Array.isArray(answer) ? { canceled: false, filePaths: answer } : { canceled: true, filePaths: [] };
  },
  async showSaveDialog(...args: unknown[]) {
    machine.dialogs.push({ kind: 'save', options: args.at(-1) as object });
    const answer = machine.answers.shift();
    return typeof answer === 'string' ? { canceled: false, filePath: answer } : { canceled: true, filePath: '' };
  },
  async showMessageBox(...args: unknown[]) {
    const options = args.at(-1) as Electron.MessageBoxOptions;
    machine.dialogs.push({ kind: 'message', options });
    const answer = machine.answers.shift();
    return { response: typeof answer === 'number' ? answer : (options.cancelId ?? 0), checkboxChecked: false };
  },
  showErrorBox(title, content) {
    machine.dialogs.push({ kind: 'error', title, content });
  },
};

/** No secret, but enough to see that what is stored is not what was given. */
export const safeStorage: Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  isAsyncEncryptionAvailable: async () => machine.keyring.available,
  getSelectedStorageBackend: () => machine.keyring.backend,
  encryptStringAsync: async (text) => Buffer.from(`locked:${Buffer.from(text).toString('hex')}`),
  async decryptStringAsync(bytes) {
    const text = bytes.toString();
    if (!text.startsWith('locked:')) throw new Error('Error while decrypting the ciphertext provided.');
    return { result: Buffer.from(text.slice('locked:'.length), 'hex').toString(), shouldReEncrypt: machine.keyring.rotated };
  },
};

/** A new computer with a new Electron on it. */
export function resetElectron(): void {
  resetMachine();
  resetIpc();
  sessions.clear();
  app.removeAllListeners();
}
