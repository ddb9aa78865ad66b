import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QueryClient } from '@tanstack/react-query';
import type { Project } from '#contract/calls/project-calls.ts';
import { PROJECT_KEY } from './query-client.ts';

export interface OpenProjectState {
  /** Grows when another project is shown, or none. */
  readonly visit: number;
  /** Shows a project that was just opened, and lets go of everything known of the one before: ids are used again. */
  enter(project: Project): void;
  leave(): void;
}

export type OpenProjectStore = StoreApi<OpenProjectState>;

export function createOpenProject(queries: QueryClient): OpenProjectStore {
  return createStore<OpenProjectState>()((set, get) => {
    const show = (project: Project | null): void => {
      // A page that was loaded again learns of its project by asking, not by opening it.
      const shown = queries.getQueryData<Project | null>([PROJECT_KEY, 'open']);
      if (project?.location !== shown?.location) {
        queries.removeQueries({ queryKey: [PROJECT_KEY], predicate: ({ queryKey }) => queryKey[1] !== 'open' });
        set({ visit: get().visit + 1 });
      }
      queries.setQueryData([PROJECT_KEY, 'open'], project);
    };
    return { visit: 0, enter: show, leave: () => show(null) };
  });
}
