import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import type { ImportStore } from './import-store.ts';

/** What can be done with a file in the project. */
export function useImportedFile(
  file: Project['source']['files'][number],
  side: Side,
  store: ImportStore,
): { remove: () => void; replace: () => void; saveFaults: () => void; takePairs: () => void } {
  const { t } = useTranslation();
  const { bridge, client, jobs, notices } = useServices();
  const sayFailure = useSayFailure();
  const { importId, name } = file;
  const run = (work: () => Promise<void>) => (): void => void work().catch(sayFailure);

  const remove = async (): Promise<void> => {
    const { jobId } = await client['import.remove']({ importId });
    const { outcome } = await jobs.getState().ended(jobId);
    if (outcome === 'done') notices.getState().show({ intent: 'success', title: t('import.removed', { name }) });
  };
  const replace = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles('exports');
    const [first, ...others] = chosen;
    if (!first) return;
    await store.getState().add([first], { side, replaces: importId });
    // Only one can take its place; the others are shown like any file.
    if (others.length > 0) await store.getState().add(others);
  };
  const saveFaults = async (): Promise<void> => {
    const { savedAs } = await client['import.saveFaults']({ importId });
    if (savedAs !== null) notices.getState().show({ intent: 'success', title: t('import.savedFaults'), body: savedAs });
  };
  const takePairs = async (): Promise<void> => {
    const { taken, known, inConflict, unknown } = await client['import.takePairs']({ importId });
    const left = [
      known > 0 ? t('import.mapping.known', { count: known }) : '',
      inConflict > 0 ? t('import.mapping.inConflict', { count: inConflict }) : '',
      unknown > 0 ? t('import.mapping.unknown', { count: unknown }) : '',
    ].filter((words) => words !== '');
    notices.getState().show({
      intent: taken > 0 ? 'success' : 'info',
      title: taken > 0 ? t('import.mapping.taken', { count: taken }) : t('import.mapping.takenNone'),
      body: left.length > 0 ? `${left.join('; ')}.` : undefined,
    });
  };
  return { remove: run(remove), replace: run(replace), saveFaults: run(saveFaults), takePairs: run(takePairs) };
}
