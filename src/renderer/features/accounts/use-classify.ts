import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '#contract/calls/project-calls.ts';
import type { AccountKind } from '#core/directory/account.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useHistorySteps } from '#lib/use-history-steps.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import type { AccountsStore } from './accounts-store.ts';

/** Says what the chosen accounts are, and tells about it with a way back. */
export function useClassify(store: AccountsStore): { classify: (kind: AccountKind | null) => void; busy: boolean } {
  const { t } = useTranslation();
  const { client, queries, notices } = useServices();
  const history = useHistorySteps();
  const sayFailure = useSayFailure();
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);

  const classify = useCallback(
    (kind: AccountKind | null) => {
      const say = async (): Promise<void> => {
        const count = await store.getState().classify(kind);
        if (count === 0) {
          notices.getState().show({ intent: 'info', title: t('accounts.set.nothing') });
          return;
        }
        const project = await client['project.read']({});
        // Undo takes back the last step, and by the time it is pressed that may be another one.
        const undo = (): void => {
          const now = queries.getQueryData<Project | null>([PROJECT_KEY, 'open']);
          if (now && project && now.revision > project.revision) {
            notices.getState().show({ intent: 'info', title: t('accounts.set.tooLate') });
          } else history.undo();
        };
        notices.getState().show({
          intent: 'success',
          title: kind === null ? t('accounts.set.doneReset', { count }) : t('accounts.set.done', { count, kind: t(`words.kind.${kind}`) }),
          body: project !== null && project.pairedAt !== null ? t('accounts.set.pairAgain') : undefined,
          action: { label: t('accounts.set.undo'), run: undo },
        });
      };
      if (underWay.current) return;
      underWay.current = true;
      setBusy(true);
      void say()
        .catch(sayFailure)
        .finally(() => {
          underWay.current = false;
          setBusy(false);
        });
    },
    [client, history, notices, queries, sayFailure, store, t],
  );
  return { classify, busy };
}
