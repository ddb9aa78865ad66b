import { useState } from 'react';
import type { Project } from '#contract/calls/project-calls.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Opens a project one way or another and goes to the step that is next. */
export function useStartProject(): { busy: boolean; start: (open: () => Promise<Project>, step?: 'review') => void } {
  const { jobs, navigation, openProject, queries } = useServices();
  const sayFailure = useSayFailure();
  const [busy, setBusy] = useState(false);

  const start = async (open: () => Promise<Project>, step?: 'review'): Promise<void> => {
    setBusy(true);
    try {
      const project = await open();
      openProject.getState().enter(project);
      // The samples come with work under way.
      await jobs.getState().resume();
      navigation.getState().go(step ?? (project.pairedAt === null ? 'import' : 'review'));
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['home'] });
    }
  };
  return { busy, start: (open, step) => void start(open, step).catch(sayFailure) };
}
