import { useEffect, useEffectEvent, useRef } from 'react';
import type { Project } from '#contract/calls/project-calls.ts';

/** Changes of the project that come in quick succession are looked at once. */
const REFRESH_AFTER = 200;

const population = ({ location, pairedAt, source, target }: Project): string =>
  [
    location,
    pairedAt,
    ...[source, target].flatMap(({ accounts, files }) => [
      accounts,
      ...files.map(({ importId, importedAt }) => `${importId} ${importedAt}`),
    ]),
  ].join('|');

/**
 * Keeps a list in step with the project: loads it anew when it is made of other accounts, and only
 * refreshes what is shown of it after other changes. Answers with what changes when the accounts do.
 */
export function useFollowProject(project: Project, list: { load: () => void; refresh: () => void }): string {
  const now = population(project);
  const seen = useRef<{ population: string; revision: number } | null>(null);
  const load = useEffectEvent(list.load);
  const refresh = useEffectEvent(list.refresh);

  useEffect(() => {
    const before = seen.current;
    seen.current = { population: now, revision: project.revision };
    if (before?.population !== now) {
      load();
      return undefined;
    }
    if (before.revision === project.revision) return undefined;
    const timer = setTimeout(() => refresh(), REFRESH_AFTER);
    return () => clearTimeout(timer);
  }, [now, project.revision]);
  return now;
}
