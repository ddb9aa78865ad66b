import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { PROJECT_KEY } from './query-client.ts';
import { useServices } from './services.tsx';
import { useHistorySteps } from './use-history-steps.ts';

/** Tells of a change that was just made, with a way back for as long as it is the last one. */
export function useTellWithUndo(): (title: string, body?: string) => Promise<void> {
  const { t } = useTranslation();
  const { client, queries, notices } = useServices();
  const { undo } = useHistorySteps();
  return useCallback(
    async (title, body) => {
      const project = await client['project.read']({});
      notices.getState().show({
        intent: 'success',
        title,
        body,
        actions: [
          {
            label: t('shell.undo'),
            run: () => {
              // Undo takes back the last step, and by the time it is pressed that may be another one.
              const now = queries.getQueryData<Project | null>([PROJECT_KEY, 'open']);
              if (now && project && now.revision > project.revision)
                notices.getState().show({ intent: 'info', title: t('shell.undoTooLate') });
              else undo();
            },
          },
        ],
      });
    },
    [client, notices, queries, t, undo],
  );
}
