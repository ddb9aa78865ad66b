import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from './app-double.ts';
import { machine } from './machine.ts';
import { WebContentsDouble } from './web-contents-double.ts';

type Known = Pick<
  BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'restore' | 'maximize' | 'isMinimized' | 'isMaximized' | 'isFullScreen' | 'isDestroyed' | 'getNormalBounds'
>;

export class BrowserWindowDouble extends EventEmitter implements Known {
  readonly webContents = new WebContentsDouble();
  readonly options: BrowserWindowConstructorOptions;
  state: 'normal' | 'minimised' | 'maximised' | 'full-screen' | 'destroyed' = 'normal';
  bounds: Rectangle = { x: 10, y: 20, width: 1000, height: 700 };
  shown = 0;
  focused = 0;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    machine.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.url = url;
  }
  show(): void {
    this.shown += 1;
  }
  focus(): void {
    this.focused += 1;
  }
  restore(): void {
    this.state = 'normal';
  }
  maximize(): void {
    this.state = 'maximised';
  }
  isMinimized(): boolean {
    return this.state === 'minimised';
  }
  isMaximized(): boolean {
    return this.state === 'maximised';
  }
  isFullScreen(): boolean {
    return this.state === 'full-screen';
  }
  isDestroyed(): boolean {
    return this.state === 'destroyed';
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
}
