import type { MenuItemConstructorOptions } from 'electron';
import { machine } from './machine.ts';

export class MenuDouble {
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
