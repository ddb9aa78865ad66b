import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MENU_COMMANDS } from '#contract/news.ts';
import { installMenu, menuTemplate } from '#main/app-menu.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';
import { speak } from '#texts/texts.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(resetElectron);
afterEach(() => speak('en'));

const PLATFORMS = ['win32', 'linux', 'darwin'] as const;
const means = (platform: NodeJS.Platform, chosen: string[] = [], developing = false) => ({
  platform,
  developing,
  choose: (command: string) => void chosen.push(command),
  openGuide: () => void chosen.push('guide'),
});
const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const click = (item: MenuItemConstructorOptions): void => item.click?.({} as never, undefined, {});

describe('menuTemplate', () => {
  test.each(PLATFORMS)('offers every command once on %s, and each sends itself', (platform) => {
    const chosen: string[] = [];
    const items = flat(menuTemplate(means(platform, chosen))).filter((item) => item.id !== undefined && item.id !== 'guide');
    items.forEach(click);
    expect(chosen.toSorted()).toEqual([...MENU_COMMANDS].toSorted());
  });

  test.each(PLATFORMS)('gives no key twice on %s', (platform) => {
    const keys = flat(menuTemplate(means(platform))).flatMap((item) => item.accelerator ?? []);
    expect(keys.length).toBeGreaterThan(5);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leaves the keys of undo, redo and the history to the page, and listens to its own', () => {
    const withKeys = flat(menuTemplate(means('win32'))).filter((item) => item.accelerator !== undefined);
    expect(withKeys.filter((item) => item.registerAccelerator === false).map((item) => item.id)).toEqual(['undo', 'redo', 'history']);
    expect(withKeys.length).toBeGreaterThan(5);
  });

  test.each([
    ['win32', ['&File', '&Edit', '&View', '&Help'], 'quit'],
    ['linux', ['&File', '&Edit', '&View', '&Help'], 'quit'],
    ['darwin', ['appMenu', '&File', '&Edit', '&View', 'Window', '&Help'], 'close'],
  ] as const)('has the menus people expect on %s', (platform, titles, last) => {
    const template = menuTemplate(means(platform));
    expect(template.map((item) => item.label ?? item.role)).toEqual(titles);
    const file = template.find((item) => item.label === '&File')?.submenu;
    expect(Array.isArray(file) && file.at(-1)?.role).toBe(last);
  });

  test('has developer tools only while the app is being developed', () => {
    const roles = (developing: boolean) => flat(menuTemplate(means('linux', [], developing))).map((item) => item.role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(true)).not.toContain('reload');
  });

  test.each(PLATFORMS)('says nothing on %s that is not in the catalogue, not even what Electron would say by itself', (platform) => {
    speak('en-XA');
    const items = flat(menuTemplate(means(platform, [], true))).filter((item) => item.type !== 'separator' && item.role !== 'appMenu');
    expect(items.length).toBeGreaterThan(20);
    expect(items.filter((item) => !/^⟦.+⟧$/u.test(item.label ?? ''))).toEqual([]);
  });

  test('opens the guide through the fixed list', () => {
    const chosen: string[] = [];
    flat(menuTemplate(means('win32', chosen)))
      .filter((item) => item.id === 'guide')
      .forEach(click);
    expect(chosen).toEqual(['guide']);
  });
});

describe('installMenu', () => {
  test('offers what needs a project only while one is open', () => {
    const setProjectOpen = installMenu(means('win32'));
    const enabled = () => MENU_COMMANDS.filter((id) => machine.menu?.getMenuItemById(id)?.enabled === true);
    expect(enabled()).toEqual(['new-project', 'open-project', 'shortcuts']);
    setProjectOpen(true);
    expect(enabled()).toEqual([...MENU_COMMANDS]);
    setProjectOpen(false);
    expect(enabled()).toEqual(['new-project', 'open-project', 'shortcuts']);
  });
});
