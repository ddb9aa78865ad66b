import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from '#lib/services.tsx';
import { pathInFolder } from '#ui/dropped-files.ts';
import type { SignoffStore } from './signoff-store.ts';

/** Gives a function that hands files of the page to the verification. */
export function useVerify(store: SignoffStore): (files: readonly File[]) => Promise<void> {
  const { bridge, notices } = useServices();
  const { t } = useTranslation();
  return async (files) => {
    const adopted = await Promise.allSettled(files.map((file) => bridge.adoptFile(file)));
    const failed = adopted.find((outcome) => outcome.status === 'rejected');
    if (failed) {
      const body = failed.reason instanceof Error ? failed.reason.message : String(failed.reason);
      notices.getState().show({ intent: 'error', title: t('import.unreadable'), body });
      return;
    }
    await store.getState().verify(
      adopted.flatMap((outcome, n) => {
        // A folder's files say where in it they were; others are known by their names alone.
        const file = files[n];
        return outcome.status === 'fulfilled' && file ? [{ file: outcome.value, path: pathInFolder(file) }] : [];
      }),
    );
  };
}
