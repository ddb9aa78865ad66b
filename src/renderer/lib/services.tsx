import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { QueryClient } from '@tanstack/react-query';
import type { AppBridge } from './bridge.ts';
import { createAppClient, type AppClient } from './client.ts';
import { createCommandBook, type CommandBook } from './command-book.ts';
import { createHistory, type HistoryStore } from './history.ts';
import { createJobStore, type JobStore } from './jobs.ts';
import { createNavigation, type NavigationStore } from './navigation.ts';
import { createNotices, type NoticeStore } from './notices.ts';
import { createOpenProject, type OpenProjectStore } from './open-project.ts';
import { createQueryClient, followNews } from './query-client.ts';

/** Everything a screen reaches beyond itself. Made once per page. */
export interface Services {
  readonly bridge: AppBridge;
  readonly client: AppClient;
  readonly jobs: JobStore;
  readonly history: HistoryStore;
  readonly navigation: NavigationStore;
  readonly notices: NoticeStore;
  readonly queries: QueryClient;
  readonly openProject: OpenProjectStore;
  readonly commandBook: CommandBook;
}

export function createServices(bridge: AppBridge): Services {
  const client = createAppClient(bridge);
  const queries = createQueryClient();
  followNews(queries, (listener) => bridge.subscribe(listener));
  return {
    bridge,
    client,
    queries,
    openProject: createOpenProject(queries),
    jobs: createJobStore(client, (listener) => bridge.subscribe(listener)),
    history: createHistory(client),
    navigation: createNavigation(window),
    notices: createNotices(),
    commandBook: createCommandBook(),
  };
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }): ReactElement {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('Screens are drawn inside ServicesProvider.');
  return services;
}

/** Reads part of one of the shared stores. */
export function useShared<Name extends 'jobs' | 'history' | 'navigation' | 'notices', Part>(
  name: Name,
  select: (state: Services[Name] extends StoreApi<infer State> ? State : never) => Part,
): Part {
  return useStore(useServices()[name] as StoreApi<never>, select as (state: never) => Part);
}
