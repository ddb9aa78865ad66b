import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract/news.ts';
import { texts } from '#texts/texts.ts';

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
  const { menu } = texts.desktop;
  const mac = platform === 'darwin';
  const command = (id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: menu.commands[id],
    enabled: !NEEDS_PROJECT.includes(id),
    click: () => means.choose(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: !KEYS_OF_PAGE.has(id) }),
  });
  // Electron would call them by their English names.
  const role = (of: keyof typeof menu.roles): MenuItemConstructorOptions => ({ role: of, label: menu.roles[of] });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      command('new-project', 'CmdOrCtrl+N'),
      command('open-project', 'CmdOrCtrl+O'),
      command('close-project'),
      line,
      command('add-files', 'CmdOrCtrl+I'),
      command('tenants'),
      command('pair', 'CmdOrCtrl+Enter'),
      line,
      command('save-copy', 'CmdOrCtrl+Shift+S'),
      command('export', 'CmdOrCtrl+E'),
      command('hand-out'),
      command('read-answers'),
      ...(mac ? [line, role('close')] : [line, { role: 'quit' as const, label: platform === 'win32' ? menu.exit : menu.quit }]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      command('undo', 'CmdOrCtrl+Z'),
      command('redo', platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
      command('history', 'Ctrl+H'),
      line,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
      line,
      command('find', 'CmdOrCtrl+F'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      command('accounts'),
      command('review'),
      command('overview'),
      command('environments'),
      command('readiness'),
      command('signoff'),
      line,
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      line,
      role('togglefullscreen'),
      ...(developing ? [line, role('toggleDevTools')] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: menu.help,
    submenu: [
      command('shortcuts'),
      { id: 'guide', label: menu.guide, click: () => means.openGuide() },
      ...(mac ? [] : [line, { role: 'about' as const, label: menu.about }]),
    ],
  };
  const own: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: menu.aboutOnMac },
      line,
      role('services'),
      line,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      line,
      { role: 'quit', label: menu.quitOnMac },
    ],
  };
  const window: MenuItemConstructorOptions = {
    role: 'windowMenu',
    label: menu.window,
    submenu: [role('minimize'), role('zoom'), line, role('front')],
  };
  return mac ? [own, file, edit, view, window, help] : [file, edit, view, help];
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
