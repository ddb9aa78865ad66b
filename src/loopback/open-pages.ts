import type { News } from '#contract/news.ts';

/** What the host says to its pages; all but `news` is between the host and the page bridge. */
export type PageMessage =
  | { readonly event: 'ready' }
  | { readonly event: 'news'; readonly news: News }
  | { readonly event: 'download'; readonly href: string; readonly name: string }
  | { readonly event: 'ended' };

export interface Listener {
  readonly pageId: string;
  /** `id` is set for what a page may ask for again when its stream was interrupted. */
  send(message: PageMessage, id?: number): void;
}

/** The pages that listen now. A page that lost its stream for a moment hears what it missed. */
export interface OpenPages {
  /** Adds a page; `lastHeard` is the last id it heard, when it is coming back. Returns its own undo. */
  join(listener: Listener, lastHeard?: number): () => void;
  publish(news: News): void;
  /** Says something to one page, or to the newest when none is named; false when there is no page to hear it. */
  tell(pageId: string | undefined, message: PageMessage): boolean;
  endAll(): void;
  readonly count: number;
}

const REMEMBERED = 500;

export function createOpenPages(onCount: (count: number) => void): OpenPages {
  const listeners = new Set<Listener>();
  const heard: { readonly id: number; readonly message: PageMessage }[] = [];
  let lastId = 0;

  return {
    join(listener, lastHeard) {
      listener.send({ event: 'ready' });
      if (lastHeard !== undefined) {
        for (const { id, message } of heard) if (id > lastHeard) listener.send(message, id);
      }
      listeners.add(listener);
      onCount(listeners.size);
      return () => {
        if (listeners.delete(listener)) onCount(listeners.size);
      };
    },
    publish(news) {
      const entry = { id: ++lastId, message: { event: 'news', news } as const };
      heard.push(entry);
      if (heard.length > REMEMBERED) heard.shift();
      for (const listener of listeners) listener.send(entry.message, entry.id);
    },
    tell(pageId, message) {
      const all = [...listeners];
      const listener = pageId === undefined ? all.at(-1) : all.findLast((each) => each.pageId === pageId);
      listener?.send(message);
      return listener !== undefined;
    },
    endAll() {
      for (const listener of listeners) listener.send({ event: 'ended' });
    },
    get count() {
      return listeners.size;
    },
  };
}
