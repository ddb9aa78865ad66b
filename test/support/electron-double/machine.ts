import type { CustomScheme, MessageBoxOptions, OpenDialogOptions, Rectangle, SaveDialogOptions } from 'electron';
import type { BrowserWindowDouble } from './browser-window-double.ts';
import type { MenuDouble } from './menu-double.ts';

export type AskedDialog =
  | { kind: 'open'; options: OpenDialogOptions }
  | { kind: 'save'; options: SaveDialogOptions }
  | { kind: 'message'; options: MessageBoxOptions }
  | { kind: 'error'; title: string; content: string };

/** What a test arranges beforehand, and what it finds out afterwards. */
export interface Machine {
  packaged: boolean;
  anotherInstanceRuns: boolean;
  dark: boolean;
  keyring: { available: boolean; backend: 'basic_text' | 'gnome_libsecret' | 'unknown'; rotated: boolean };
  displays: { id: number; workArea: Rectangle }[];
  switches: Record<string, string>;
  paths: Record<string, string>;
  /** The proxy before every session, and those sessions that have told it name and password; null: there is none. */
  proxy: { readonly wants: readonly [name: string, password: string] | 'nothing, it refuses'; readonly letIn: Set<object> } | null;
  /** Answers to the next dialogs, first come first served; a dialog without one counts as cancelled. */
  answers: (readonly string[] | string | number)[];

  readonly dialogs: AskedDialog[];
  readonly schemes: CustomScheme[];
  readonly openedOutside: string[];
  readonly windows: BrowserWindowDouble[];
  readonly ends: ('quit' | `exit ${number}`)[];
  menu: MenuDouble | null;
  sandboxed: boolean;
  ready: boolean;
}

const fresh = (): Machine => ({
  packaged: true,
  anotherInstanceRuns: false,
  dark: false,
  keyring: { available: true, backend: 'gnome_libsecret', rotated: false },
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  switches: {},
  paths: { documents: '/home/person/Documents' },
  proxy: null,
  answers: [],
  dialogs: [],
  schemes: [],
  openedOutside: [],
  windows: [],
  ends: [],
  menu: null,
  sandboxed: false,
  ready: false,
});

export const machine: Machine = fresh();

/** Begins a new computer; `resetElectron` calls it. */
export function resetMachine(): void {
  Object.assign(machine, fresh());
}
