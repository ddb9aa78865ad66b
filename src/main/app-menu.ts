import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract/news.ts';

export interface MenuMeans {
  readonly platform: NodeJS.Platform;
  readonly developing: boolean;
  choose(command: MenuCommand): void;
  openGuide(): void;
}

/** These make no sense without an open project. */
const NEEDS_PROJECT: readonly MenuCommand[] = [
  'close-project',
  'save-copy',
  'add-files',
  'tenants',
  'pair',
  'export',
  'hand-out',
  'read-answers',
  'undo',
  'redo',
  'history',
  'find',
  'accounts',
  'review',
  'overview',
  'environments',
  'readiness',
  'signoff',
];

/** The page listens to these keys itself, because in a text field they belong to the text; one stroke must not act twice. */
const KEYS_OF_PAGE: ReadonlySet<MenuCommand> = new Set(['undo', 'redo', 'history']);

/** The native menu. What the app does goes to the page as news; what every program does is left to the system. */
export function menuTemplate(means: MenuMeans): MenuItemConstructorOptions[] {
  const { platform, developing } = means;
  const mac = platform === 'darwin';
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    enabled: !NEEDS_PROJECT.includes(id),
    click: () => means.choose(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: !KEYS_OF_PAGE.has(id) }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      command('new-project', '&New project…', 'CmdOrCtrl+N'),
      command('open-project', '&Open project…', 'CmdOrCtrl+O'),
      command('close-project', '&Close project'),
      line,
      command('add-files', '&Add user exports…', 'CmdOrCtrl+I'),
      command('tenants', 'Sign in to the &tenants'),
      command('pair', '&Pair accounts', 'CmdOrCtrl+Enter'),
      line,
      command('save-copy', '&Save a copy…', 'CmdOrCtrl+Shift+S'),
      command('export', '&Export usermapping.csv…', 'CmdOrCtrl+E'),
      command('hand-out', '&Hand questions to the client…'),
      command('read-answers', '&Read answers…'),
      ...(mac ? [line, { role: 'close' as const }] : [line, { role: 'quit' as const, label: platform === 'win32' ? 'E&xit' : '&Quit' }]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      command('undo', '&Undo decision', 'CmdOrCtrl+Z'),
      command('redo', '&Redo decision', platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
      command('history', '&History…', 'Ctrl+H'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      command('find', '&Find…', 'CmdOrCtrl+F'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      command('accounts', '&Accounts'),
      command('review', '&Review'),
      command('overview', '&Overview'),
      command('environments', '&Environments'),
      command('readiness', 'Rea&diness'),
      command('signoff', '&Sign-off'),
      line,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(developing ? [line, { role: 'toggleDevTools' as const }] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: '&Help',
    submenu: [
      command('shortcuts', '&Keyboard shortcuts'),
      { id: 'guide', label: '&Microsoft’s guide to moving environments', click: () => means.openGuide() },
      ...(mac ? [] : [line, { role: 'about' as const, label: '&About Crosswalk' }]),
    ],
  };
  return mac ? [{ role: 'appMenu' }, file, edit, view, { role: 'windowMenu' }, help] : [file, edit, view, help];
}

/** Puts the menu up; the answer tells it whether a project is open. */
export function installMenu(means: MenuMeans): (projectOpen: boolean) => void {
  const menu = Menu.buildFromTemplate(menuTemplate(means));
  Menu.setApplicationMenu(menu);
  return (projectOpen) => {
    for (const id of NEEDS_PROJECT) {
      const item = menu.getMenuItemById(id);
      if (item !== null) item.enabled = projectOpen;
    }
  };
}
