import { useTranslation } from 'react-i18next';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

export interface HistorySteps {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo, with a word about what was done. */
export function useHistorySteps(): HistorySteps {
  const { history, notices } = useServices();
  const { t } = useTranslation();
  const sayFailure = useSayFailure();

  const step = (direction: 'undo' | 'redo') => (): void => {
    history
      .getState()
      [direction]()
      .then((done) => {
        if (!done) return;
        notices.getState().show({
          intent: 'info',
          title: t(direction === 'undo' ? 'shell.undone' : 'shell.redone', { sentence: done.sentence }),
        });
      })
      .catch(sayFailure);
  };
  return { undo: step('undo'), redo: step('redo') };
}
