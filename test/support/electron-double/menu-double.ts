import type { Menu, MenuItemConstructorOptions } from 'electron';
import { machine } from './machine.ts';

type Known = Record<keyof Pick<Menu, 'getMenuItemById'>, unknown>;

export class MenuDouble implements Known {
  readonly template: MenuItemConstructorOptions[];

  constructor(template: MenuItemConstructorOptions[]) {
    this.template = template;
  }
  static buildFromTemplate(template: MenuItemConstructorOptions[]): MenuDouble {
    return new MenuDouble(template);
  }
  static setApplicationMenu(menu: MenuDouble | null): void {
    machine.menu = menu;
  }
  /** The template's own entry stands for the item; only `enabled` is ever changed on it. */
  getMenuItemById(id: string): MenuItemConstructorOptions | null {
    const search = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions | undefined => {
      for (const item of items) {
        const found = item.id === id ? item : Array.isArray(item.submenu) ? search(item.submenu) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return search(this.template) ?? null;
  }
}

/** Compile error when one of these is no longer Electron's. */
MenuDouble satisfies Record<keyof Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>, unknown>;
