import type { News } from '#contract/news.ts';
import type { Bridge, FileHandle, Reply } from '#contract/transport.ts';
import { chooseInPage } from './choose-in-page.ts';
import { listen } from './listen.ts';
import { passKey } from './pass-key.ts';

function createBridge(key: string): Bridge<File> {
  const pageId = crypto.randomUUID();
  const listeners = new Set<(news: News) => void>();
  const stream = listen(`/events?${new URLSearchParams({ page: pageId, key })}`, (news) => {
    for (const listener of listeners) listener(news);
  });

  async function post(path: string, headers: Record<string, string>, body: BodyInit): Promise<Reply> {
    // News of what this call starts must find us listening; who listens already asks at once, before the page is drawn anew.
    if (!stream.isOpen()) await stream.opened;
    const all = { ...headers, 'X-Crosswalk-Key': key, 'X-Crosswalk-Page': pageId };
    return (await (await fetch(path, { method: 'POST', headers: all, body })).json()) as Reply;
  }

  async function adoptFile(file: File): Promise<FileHandle> {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name.toWellFormed()) };
    const reply = await post('/files', headers, file).catch(() => null);
    if (reply === null) {
      throw new Error(`“${file.name}” could not be read. If it is a folder, drop the files in it instead.`);
    }
    if (!reply.ok) throw new Error(reply.failure.message);
    return reply.value as FileHandle;
  }

  return {
    // Rejects when the host has ended: then there is nobody to reply.
    call: (name, input) => post(`/call/${encodeURIComponent(name)}`, { 'Content-Type': 'application/json' }, JSON.stringify(input ?? null)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    adoptFile,
    async chooseFiles(purpose) {
      return Promise.all((await chooseInPage(purpose)).map(adoptFile));
    },
  };
}

const key = passKey.read();
if (key === null) location.replace('/door');
else Object.defineProperty(window, 'crosswalk', { value: Object.freeze(createBridge(key)), enumerable: true });
