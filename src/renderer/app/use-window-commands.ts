import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { OfferedCommand } from '#lib/command-book.ts';
import { SCREENS } from '#lib/navigation.ts';
import { useProject } from '#lib/queries.ts';
import { useServices } from '#lib/services.tsx';
import { useOfferCommands } from '#lib/use-offer-commands.ts';
import type { Commands } from './use-commands.ts';

/** Offers in the palette what the bar at the top and the menus of the window can do. */
export function useWindowCommands(commands: Commands): void {
  const { t } = useTranslation();
  const { navigation } = useServices();
  const project = useProject().data ?? null;

  useOfferCommands(
    t('shell.palette.window'),
    (): OfferedCommand[] => {
      const closed = project === null;
      const unpaired = closed || project.source.accounts === 0 || project.target.accounts === 0;
      return [
        ...SCREENS.map((screen) => ({
          label: t('shell.palette.go', { step: t(`shell.steps.${screen}`) }),
          disabled: closed && screen !== 'home',
          run: () => navigation.getState().go(screen),
        })),
        { label: t('shell.undo'), keys: 'Ctrl+Z', disabled: (project?.undo ?? null) === null, run: commands.undo },
        { label: t('shell.redo'), keys: 'Ctrl+Y', disabled: (project?.redo ?? null) === null, run: commands.redo },
        { label: t('history.title'), keys: 'Ctrl+H', disabled: closed, run: commands.showHistory },
        { label: t('shell.palette.addFiles'), run: commands.addFiles },
        { label: t('shell.palette.pair'), disabled: unpaired, run: commands.pair },
        { label: t('shell.palette.open'), run: commands.openProject },
        { label: t('questions.handOut.open'), disabled: (project?.pairedAt ?? null) === null, run: commands.handOut },
        { label: t('questions.answers.open'), disabled: (project?.pairedAt ?? null) === null, run: commands.readAnswers },
        { label: t('shell.rename'), disabled: closed, run: commands.rename },
        { label: t('shell.saveCopy'), disabled: closed, run: commands.saveCopy },
        { label: t('shell.closeProject'), disabled: closed, run: commands.closeProject },
        { label: t('shell.shortcuts'), keys: '?', run: commands.showHelp },
      ];
    },
    true,
  );
}
