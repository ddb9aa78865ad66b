import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createApp } from '#app/create-app.ts';
import { describeFault } from '#app/describe-fault.ts';
import { speak, texts } from '#texts/texts.ts';
import { runHost } from './run-host.ts';

speak(process.env['CROSSWALK_LANGUAGE']);

// The build keeps this file at out/main/index.js; everything else is found from there.
const out = join(import.meta.dirname, '..');

runHost(
  {
    pageFolder: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    worker: join(out, 'main', 'worker.js'),
    icon: app.isPackaged ? join(process.resourcesPath, 'icon.png') : join(app.getAppPath(), 'resources', 'icons', 'icon.png'),
  },
  createApp,
).catch((fault: unknown) => {
  dialog.showErrorBox(texts.desktop.trouble.cannotStart, texts.desktop.trouble.startAgain(describeFault(fault)));
  app.exit(1);
});
