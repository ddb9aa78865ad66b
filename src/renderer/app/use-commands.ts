import { useRef } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from '#lib/services.tsx';
import type { HistorySteps } from '#lib/use-history-steps.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';

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
  const underWay = useRef(new Set<string>());
  /** A second click does nothing more while the first is under way. */
  const once = (name: string, work: () => Promise<void>) => (): void => {
    if (underWay.current.has(name)) return;
    underWay.current.add(name);
    void work()
      .catch(sayFailure)
      .finally(() => underWay.current.delete(name));
  };

  return {
    ...parts.history,
    openProject: once('open', openProject),
    closeProject: once('close', closeProject),
    saveCopy: once('save', saveCopy),
    pair: once('pair', pair),
    addFiles: parts.addFiles,
    handOut: parts.handOut,
    readAnswers: parts.readAnswers,
    showHelp: parts.showHelp,
    showHistory: parts.showHistory,
    showPalette: parts.showPalette,
    rename: parts.rename,
  };
}
