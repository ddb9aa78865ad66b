import { useCallback, useRef, useState } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { AccountKind } from '#core/directory/account.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useTellWithUndo } from '#lib/use-tell-with-undo.ts';
import type { AccountsStore } from './accounts-store.ts';

/** Says what the chosen accounts are, and tells about it with a way back. */
export function useClassify(store: AccountsStore): { classify: (kind: AccountKind | null) => void; busy: boolean } {
  const { t } = useTranslation();
  const { queries, notices } = useServices();
  const tell = useTellWithUndo();
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
        await tell(
          kind === null ? t('accounts.set.doneReset', { count }) : t('accounts.set.done', { count, kind: t(`words.kind.${kind}`) }),
          queries.getQueryData<Project | null>([PROJECT_KEY, 'open'])?.pairedAt == null ? undefined : t('accounts.set.pairAgain'),
        );
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
    [notices, queries, sayFailure, store, t, tell],
  );
  return { classify, busy };
}
