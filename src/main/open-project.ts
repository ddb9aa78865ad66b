import { dialog, type BrowserWindow } from 'electron';
import type { App } from '#app/app.ts';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';
import type { FileHandles } from './file-handles.ts';

/** Opens a project asked for from outside the page, which hears of it as news. What is refused is said in a dialog. */
export async function openProject(app: App, handles: FileHandles, window: BrowserWindow, path: string): Promise<void> {
  const refusal = await tryOpening(app, handles, path);
  if (refusal === null || window.isDestroyed()) return;
  await dialog.showMessageBox(window, { type: 'warning', message: texts.desktop.trouble.notOpened, detail: refusal });
}

async function tryOpening(app: App, handles: FileHandles, path: string): Promise<string | null> {
  try {
    const { fileId } = await handles.adopt(path);
    const reply = await app.call('project.open', { fileId });
    return reply.ok ? null : reply.failure.message;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
