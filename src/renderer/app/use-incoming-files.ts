import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileHandle } from '#contract/transport.ts';
import { holdsAnswers } from '#features/import/pending-file.ts';
import type { ImportStore } from '#features/import/import-store.ts';
import { useProject } from '#lib/queries.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** The most files one question to the app may carry. */
const FILES_AT_ONCE = 50;

/** Takes files from wherever they come: dropped on any screen, or chosen. */
export function useIncomingFiles(
  imports: ImportStore,
  onAnswers: (file: FileHandle) => void,
): {
  adopt: (files: File[]) => void;
  choose: () => void;
  chooseAnswers: () => void;
  needsProject: boolean;
  createAndAdd: (name: string) => void;
  forget: () => void;
} {
  const { bridge, client, navigation, notices, openProject } = useServices();
  const { t } = useTranslation();
  const sayFailure = useSayFailure();
  const project = useProject();
  // Exports that came before there was a project to put them in.
  const [early, setEarly] = useState<readonly FileHandle[]>([]);
  const { go } = navigation.getState();

  const add = async (handles: readonly FileHandle[]): Promise<void> => {
    const { screen } = navigation.getState();
    go('import');
    for (let start = 0; start < handles.length; start += FILES_AT_ONCE) {
      await imports.getState().add(handles.slice(start, start + FILES_AT_ONCE));
    }
    // Answers of the client are no export, though they come the same way.
    const answered = imports.getState().pending.find((file) => holdsAnswers(file) && handles.some(({ fileId }) => fileId === file.fileId));
    if (!answered) return;
    imports.getState().discard(answered.fileId);
    if (handles.length === 1) go(screen);
    onAnswers(answered);
  };
  const take = async (handles: readonly FileHandle[]): Promise<void> => {
    const isProject = ({ name }: FileHandle): boolean => name.toLowerCase().endsWith('.crosswalk');
    const file = handles.find(isProject);
    const exports = handles.filter((handle) => !isProject(handle));
    if (file) {
      // A project that cannot be opened must not take the exports dropped with it along.
      const opened = await client['project.open']({ fileId: file.fileId }).catch((error: unknown) => {
        sayFailure(error);
        return null;
      });
      if (opened) {
        openProject.getState().enter(opened);
        go(opened.pairedAt === null ? 'import' : 'review');
        if (exports.length > 0) await add(exports);
        return;
      }
    }
    if (exports.length === 0) return;
    if (project.data) await add(exports);
    else setEarly(exports);
  };
  const adopt = async (files: File[]): Promise<void> => {
    const adopted = await Promise.allSettled(files.map((file) => bridge.adoptFile(file)));
    for (const outcome of adopted) {
      if (outcome.status === 'fulfilled') continue;
      const body = outcome.reason instanceof Error ? outcome.reason.message : String(outcome.reason);
      notices.getState().show({ intent: 'error', title: t('import.unreadable'), body });
    }
    await take(adopted.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])));
  };
  const createAndAdd = async (name: string): Promise<void> => {
    const created = await client['project.create']({ name });
    openProject.getState().enter(created);
    setEarly([]);
    await add(early);
  };

  return {
    adopt: (files) => void adopt(files).catch(sayFailure),
    chooseAnswers: () =>
      void bridge
        .chooseFiles('answers')
        .then(([file]) => file && onAnswers(file))
        .catch(sayFailure),
    choose: () => void bridge.chooseFiles('exports').then(take).catch(sayFailure),
    needsProject: early.length > 0,
    createAndAdd: (name) => void createAndAdd(name).catch(sayFailure),
    forget: () => setEarly([]),
  };
}
