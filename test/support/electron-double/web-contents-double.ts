import { EventEmitter } from 'node:events';
import type { HandlerDetails, WebContents, WindowOpenHandlerResponse } from 'electron';

type Known = Pick<WebContents, 'send' | 'reload' | 'getURL' | 'setWindowOpenHandler'>;

export class WebContentsDouble extends EventEmitter implements Known {
  url = '';
  reloads = 0;
  readonly sent: { channel: string; args: unknown[] }[] = [];
  openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null;

  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args });
  }
  reload(): void {
    this.reloads += 1;
  }
  getURL(): string {
    return this.url;
  }
  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.openHandler = handler;
  }

  /** Emits a cancellable event and tells whether a listener cancelled it. */
  tries(event: string, details: Record<string, unknown> = {}): 'stopped' | 'went' {
    let stopped = false;
    this.emit(event, { ...details, preventDefault: () => (stopped = true) });
    return stopped ? 'stopped' : 'went';
  }
}
