import { app, dialog, type BrowserWindow } from 'electron';
import { describeFault } from '#app/describe-fault.ts';
import { texts } from '#texts/texts.ts';

/** A fault of ours in the main process: say so, close the project properly, end. Never go on in an unknown state. */
export function guardMainProcess(log: (line: string) => void, close: () => Promise<void>): void {
  let ending = false;
  const end = (kind: string, fault: unknown): void => {
    log(`${kind}: ${describeFault(fault)}`);
    if (ending) return;
    ending = true;
    dialog.showErrorBox(texts.desktop.trouble.hasToClose, texts.desktop.trouble.everythingSaved);
    void close()
      .catch((error: unknown) => log(`closing failed: ${describeFault(error)}`))
      .finally(() => app.exit(1));
  };
  process.on('uncaughtException', (fault) => end('uncaught exception', fault));
  process.on('unhandledRejection', (fault) => end('unhandled rejection', fault));
  app.on('child-process-gone', (_event, details) => log(`child process gone: ${details.type} ${details.reason}`));
}

/** The page's process ended or hangs: the project is not in it, so loading the page again is enough. */
export function guardWindow(window: BrowserWindow, log: (line: string) => void): void {
  const offer = async (message: string, waiting: boolean): Promise<void> => {
    const { projectSafe, loadAgain, wait, quit } = texts.desktop.trouble;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message,
      detail: projectSafe,
      buttons: [loadAgain, waiting ? wait : quit],
      defaultId: waiting ? 1 : 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) window.webContents.reload();
    else if (!waiting) app.quit();
  };
  window.webContents.on('render-process-gone', (_event, details) => {
    log(`page gone: ${details.reason} ${details.exitCode}`);
    if (details.reason !== 'clean-exit') void offer(texts.desktop.trouble.stopped, false);
  });
  window.on('unresponsive', () => {
    log('page does not respond');
    void offer(texts.desktop.trouble.notResponding, true);
  });
}
