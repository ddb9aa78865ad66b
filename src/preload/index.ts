import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS } from '#contract/electron-channels.ts';
import type { News } from '#contract/news.ts';
import type { Bridge, FileHandle, Reply } from '#contract/transport.ts';

const ask = (channel: string, ...payload: unknown[]): Promise<Reply> => ipcRenderer.invoke(channel, ...payload);

/** The file questions have no place for a failure in their answer, so it becomes a rejection with its sentence. */
async function askForFiles<Answer>(channel: string, ...payload: unknown[]): Promise<Answer> {
  const reply = await ask(channel, ...payload);
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value as Answer;
}

const bridge: Bridge<File> = {
  // As text, because nothing but plain JSON may cross, and a text has a length that can be checked.
  call: (name, input) => ask(CHANNELS.call, name, JSON.stringify(input)),
  subscribe(listener) {
    // Electron's event object stays on this side.
    const hear = (_event: unknown, news: News): void => listener(news);
    ipcRenderer.on(CHANNELS.news, hear);
    return () => void ipcRenderer.removeListener(CHANNELS.news, hear);
  },
  async adoptFile(file) {
    // Empty for files that never were on a disk, such as an attachment dragged out of a mail program.
    const path = webUtils.getPathForFile(file);
    if (path !== '') return askForFiles<FileHandle>(CHANNELS.adoptPath, path);
    return askForFiles<FileHandle>(CHANNELS.adoptBytes, file.name, new Uint8Array(await file.arrayBuffer()));
  },
  chooseFiles: (purpose) => askForFiles<readonly FileHandle[]>(CHANNELS.chooseFiles, purpose),
};

contextBridge.exposeInMainWorld('crosswalk', bridge);
