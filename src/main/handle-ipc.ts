import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { AppError } from '#contract/failure.ts';
import type { Reply } from '#contract/transport.ts';
import { texts } from '#texts/texts.ts';
import { APP_ORIGIN } from './app-origin.ts';

/** Why a message is not from our page, or null when it is. */
function strangeness(event: IpcMainInvokeEvent): string | null {
  const frame = event.senderFrame;
  if (frame === null) return 'the frame is gone';
  if (frame.parent !== null) return 'not the top frame';
  if (frame.origin !== APP_ORIGIN) return 'another origin';
  return null;
}

/**
 * The only way to listen to a page. Strangers are refused without a word about why; whatever the app
 * refuses comes back as a `Reply`, because Electron keeps only the text of an error.
 */
export function handleIpc(channel: string, log: (line: string) => void, answer: (...payload: unknown[]) => Promise<Reply>): void {
  ipcMain.handle(channel, async (event, ...payload: unknown[]): Promise<Reply> => {
    const reason = strangeness(event);
    if (reason !== null) {
      log(`ipc refused on ${channel}: ${reason}`);
      throw new Error('Refused.');
    }
    try {
      return await answer(...payload);
    } catch (error) {
      if (error instanceof AppError) {
        return { ok: false, failure: { code: error.code, message: error.message, details: { ...error.details } } };
      }
      log(`ipc fault on ${channel}: ${error instanceof Error ? error.name : typeof error}`);
      return {
        ok: false,
        failure: { code: 'internal', message: texts.desktop.trouble.nothingChanged, details: {} },
      };
    }
  });
}
