import { appContract } from '#contract/app-contract.ts';
import { createDispatcher } from '#contract/create-dispatcher.ts';
import type { News } from '#contract/news.ts';
import type { Bridge, Reply } from '#contract/transport.ts';
import { createFakeHandlers } from './fake-handlers.ts';

export interface FakeBridge extends Bridge<{ name: string; size: number }> {
  /** Sends news to the screen, as the app would. */
  publish(news: News): void;
  /** The names of the calls so far, in order. */
  readonly calls: string[];
}

/** A host and an app of invented people, behind the real contract and dispatcher. */
export function createFakeBridge(options: { people?: number } = {}): FakeBridge {
  const files = new Map<string, { name: string; size: number }>();
  const listeners = new Set<(news: News) => void>();
  const calls: string[] = [];
  const publish = (news: News): void => listeners.forEach((listener) => listener(news));
  const dispatch = createDispatcher(appContract, createFakeHandlers(options.people ?? 300, files, publish), (_, error) => {
    throw error;
  });
  return {
    calls,
    publish,
    call: (name, input): Promise<Reply> => {
      calls.push(name);
      return dispatch(name, structuredClone(input));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    adoptFile: ({ name, size }) => {
      const fileId = `file-${files.size + 1}`;
      files.set(fileId, { name, size });
      return Promise.resolve({ fileId, name, size });
    },
    chooseFiles: () => Promise.resolve([]),
  };
}
