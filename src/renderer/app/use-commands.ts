import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from '#lib/services.tsx';
import type { HistorySteps } from '#lib/use-history-steps.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useOnce } from '#ui/use-once.ts';

/** What the top bar, the native menu and the screens can ask of the window. */
export interface Commands extends HistorySteps {
  readonly openProject: () => void;
  readonly closeProject: () => void;
  readonly saveCopy: () => void;
  readonly addFiles: () => void;
  readonly pair: () => void;
  /** Hands questions to the client, and reads the answers. */
  readonly handOut: () => void;
  readonly readAnswers: () => void;
  readonly showHelp: () => void;
  readonly showHistory: () => void;
  readonly showPalette: () => void;
  readonly rename: () => void;
}

export function useCommands(parts: {
  addFiles: () => void;
  handOut: () => void;
  readAnswers: () => void;
  showHelp: () => void;
  showHistory: () => void;
  showPalette: () => void;
  rename: () => void;
  history: HistorySteps;
}): Commands {
  const services = useServices();
  const { bridge, client, jobs, navigation, notices } = services;
  const { t } = useTranslation();
  const sayFailure = useSayFailure();
  const { go } = navigation.getState();

  const openProject = async (): Promise<void> => {
    const [file] = await bridge.chooseFiles('project');
    if (!file) return;
    const project = await client['project.open']({ fileId: file.fileId });
    services.openProject.getState().enter(project);
    go(project.pairedAt === null ? 'import' : 'review');
  };
  const closeProject = async (): Promise<void> => {
    await client['project.close']({});
    services.openProject.getState().leave();
    go('home');
  };
  const saveCopy = async (): Promise<void> => {
    const { savedAs } = await client['project.saveCopy']({});
    if (savedAs !== null) notices.getState().show({ intent: 'success', title: t('shell.savedCopy'), body: savedAs });
  };
  const pair = async (): Promise<void> => {
    const { jobId } = await client['matching.start']({});
    jobs.getState().begin(jobId, 'pair');
    go('review');
  };
  const run = (work: () => Promise<void>) => (): Promise<void> => work().catch(sayFailure);

  return {
    ...parts.history,
    openProject: useOnce(run(openProject)),
    closeProject: useOnce(run(closeProject)),
    saveCopy: useOnce(run(saveCopy)),
    pair: useOnce(run(pair)),
    addFiles: parts.addFiles,
    handOut: parts.handOut,
    readAnswers: parts.readAnswers,
    showHelp: parts.showHelp,
    showHistory: parts.showHistory,
    showPalette: parts.showPalette,
    rename: parts.rename,
  };
}
