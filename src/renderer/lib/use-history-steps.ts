import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from './services.tsx';
import { useSayFailure } from './use-say-failure.ts';

export interface HistorySteps {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes back the last decision about one account. */
  readonly takeBack: (sourceId: number) => void;
}

/** Undo and redo, with a word about what was done. */
export function useHistorySteps(): HistorySteps {
  const { history, notices } = useServices();
  const { t } = useTranslation();
  const sayFailure = useSayFailure();

  const step = async (direction: 'undo' | 'redo', sourceId?: number): Promise<void> => {
    const steps = history.getState();
    const done = await (sourceId !== undefined ? steps.takeBack(sourceId) : direction === 'undo' ? steps.undo() : steps.redo());
    if (!done) return;
    const title = t(direction === 'undo' ? 'shell.undone' : 'shell.redone', { sentence: done.sentence });
    notices.getState().show({ intent: 'info', title });
  };
  const run = (direction: 'undo' | 'redo') => (): void => void step(direction).catch(sayFailure);
  return { undo: run('undo'), redo: run('redo'), takeBack: (sourceId) => void step('undo', sourceId).catch(sayFailure) };
}
