import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, session, type BrowserWindow } from 'electron';
import type { App } from '#app/app.ts';
import { emptyFolder } from '#app/files/empty-folder.ts';
import { MIGRATION_GUIDE } from '#app/outside-addresses.ts';
import { createPage } from '#app/page/serve-page.ts';
import type { Ports } from '#app/ports.ts';
import { CHANNELS } from '#contract/electron-channels.ts';
import type { News } from '#contract/news.ts';
import { installMenu } from './app-menu.ts';
import { APP_SCHEME, registerAppScheme } from './app-origin.ts';
import { createLog } from './create-log.ts';
import { bringForward, createWindow } from './create-window.ts';
import { createElectronPorts } from './electron-ports.ts';
import { createFileHandles } from './file-handles.ts';
import { guardMainProcess, guardWindow } from './guard-crashes.ts';
import { hardenAllContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { createHostState } from './host-state.ts';
import { openInBrowser } from './open-in-browser.ts';
import { openProject } from './open-project.ts';
import { createPageHandler } from './page-handler.ts';
import { chooseFolders } from './prepare-folders.ts';
import { listenForProjects } from './project-openings.ts';
import { quitProperly } from './quit-properly.ts';
import { serveBridge } from './serve-bridge.ts';
import { PARTITION } from './window-options.ts';

/** Where the build put the parts of the app, and where the icon lies. */
export interface BuiltFiles {
  readonly pageFolder: string;
  readonly preload: string;
  readonly worker: string;
  readonly icon: string;
}

/** The Electron host from start to end. What must precede `ready` runs before the first wait. */
export async function runHost(files: BuiltFiles, createApp: (ports: Ports) => App): Promise<void> {
  let window: BrowserWindow | null = null;
  const shown = (): BrowserWindow | null => (window === null || window.isDestroyed() ? null : window);

  app.enableSandbox();
  registerAppScheme();
  app.setAppUserModelId('app.crosswalk.desktop');
  const folders = chooseFolders();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const openings = listenForProjects(() => {
    const target = shown();
    if (target !== null) bringForward(target);
  });
  hardenAllContents();
  await app.whenReady();

  // A crash may have left something there. Needs the lock.
  await emptyFolder(folders.temp);
  const log = await createLog(folders.logs, () => new Date());
  const state = await createHostState(join(folders.own, 'state.json'));
  const developing = !app.isPackaged;

  const pageSession = session.fromPartition(PARTITION);
  hardenSession(pageSession, developing);
  pageSession.protocol.handle(APP_SCHEME, createPageHandler(createPage(files.pageFolder)));

  const handles = createFileHandles(folders.temp, () => ports.newId());
  const publish = (news: News): void => {
    if (news.type === 'project.changed') setProjectOpen(true);
    if (news.type === 'project.closed') setProjectOpen(false);
    shown()?.webContents.send(CHANNELS.news, news);
  };
  const setProjectOpen = installMenu({
    platform: process.platform,
    developing,
    choose: (command) => publish({ type: 'menu.chosen', command }),
    openGuide: () => void openInBrowser(MIGRATION_GUIDE).catch(() => log.write('no browser for the guide')),
  });
  const ports: Ports = createElectronPorts({
    folders,
    state,
    handles,
    workerUrl: pathToFileURL(files.worker),
    window: shown,
    publish,
    log: (line) => log.write(line),
  });

  const crosswalk = createApp(ports);
  const close = async (): Promise<void> => {
    await crosswalk.close();
    await Promise.all([state.flush(), emptyFolder(folders.temp)]);
    await log.flush();
  };
  guardMainProcess(ports.log, close);
  quitProperly(close, ports.log);
  serveBridge(crosswalk, ports, handles);

  const opened = createWindow(files, state, developing);
  window = opened;
  guardWindow(opened, ports.log);
  openings.deliverTo((path) => void openProject(crosswalk, handles, opened, path));
  log.write(`started ${app.getVersion()} on ${process.platform}`);
}
