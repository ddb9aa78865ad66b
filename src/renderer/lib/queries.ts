import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Settings } from '#contract/calls/settings-calls.ts';
import { PROJECT_KEY } from './query-client.ts';
import { useServices } from './services.tsx';

/** The open project, or null. */
export function useProject(): UseQueryResult<Project | null> {
  const { client } = useServices();
  return useQuery({ queryKey: [PROJECT_KEY, 'open'], queryFn: () => client['project.read']({}) });
}

export function useSettings(): UseQueryResult<Settings> {
  const { client } = useServices();
  return useQuery({ queryKey: ['settings'], queryFn: () => client['settings.read']({}) });
}

/** Writes settings and shows them at once. */
export function useWriteSettings(): UseMutationResult<Settings, Error, Partial<Settings>> {
  const { client, queries } = useServices();
  return useMutation({
    mutationFn: (change: Partial<Settings>) => client['settings.write'](change),
    onSuccess: (settings) => queries.setQueryData(['settings'], settings),
  });
}
