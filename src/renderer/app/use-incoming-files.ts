import { useState } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { FileHandle } from '#contract/transport.ts';
import { holdsAnswers } from '#features/import/pending-file.ts';
import type { ImportStore } from '#features/import/import-store.ts';
import type { GivenList } from '#features/tenants/given-list.tsx';
import type { SignoffStore } from '#features/signoff/signoff-store.ts';
import { useReadErrors } from '#features/signoff/use-read-errors.ts';
import { useProject } from '#lib/queries.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { pathInFolder } from '#ui/dropped-files.ts';
import { sortIncoming, type IncomingFile } from './sort-incoming.ts';

/** The most files one question to the app may carry. */
const FILES_AT_ONCE = 50;

/** Takes files from wherever they come, dropped on any screen or chosen, and brings them to where they belong. */
export function useIncomingFiles(
  stores: { readonly imports: ImportStore; readonly signoff: SignoffStore },
  open: {
    /** Answered workbooks, to be opened one after the other. */
    readonly onAnswers: (files: readonly FileHandle[]) => void;
    /** User lists of an environment, likewise. */
    readonly onLists: (files: readonly FileHandle[]) => void;
    /** Lists of a tenant, likewise. */
    readonly onTenantLists: (lists: readonly GivenList[]) => void;
  },
): {
  adopt: (files: File[]) => void;
  choose: () => void;
  chooseAnswers: () => void;
  /** Shows files as exports, whatever they seem to be. */
  importAnyway: (files: readonly FileHandle[]) => void;
  needsProject: boolean;
  createAndAdd: (name: string) => Promise<void>;
  forget: () => void;
} {
  const { imports, signoff } = stores;
  const { onAnswers, onLists, onTenantLists } = open;
  const { bridge, client, navigation, notices, openProject } = useServices();
  const { t } = useTranslation();
  const sayFailure = useSayFailure();
  const project = useProject();
  const readErrors = useReadErrors(signoff);
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
    const answered = imports
      .getState()
      .pending.filter((file) => holdsAnswers(file) && handles.some(({ fileId }) => fileId === file.fileId));
    if (answered.length === 0) return;
    for (const { fileId } of answered) imports.getState().discard(fileId);
    if (handles.length === answered.length) go(screen);
    onAnswers(answered);
  };
  const sort = async (incoming: readonly IncomingFile[], isOpen: boolean): Promise<void> => {
    if (incoming.length === 0) return;
    const { found } = await client['signoff.recognise']({ files: incoming.map(({ file: { fileId }, path }) => ({ fileId, path })) });
    // On the page that verifies, whatever is dropped is verified.
    const sorted = sortIncoming(incoming, found, isOpen && navigation.getState().screen === 'signoff');
    if (sorted.exports.length > 0) {
      // On the page of the environments, an export is the user list of one.
      if (isOpen && navigation.getState().screen === 'environments') onLists(sorted.exports);
      else if (isOpen) await add(sorted.exports);
      else setEarly(sorted.exports);
    }
    if (sorted.verify.length > 0) {
      if (isOpen) go('signoff');
      await signoff.getState().verify(sorted.verify);
    }
    if (sorted.answers.length > 0) {
      if (isOpen) onAnswers(sorted.answers);
      else notices.getState().show({ intent: 'info', title: t('questions.answers.noProject'), body: t('questions.answers.noProjectBody') });
    }
    if (sorted.lists.length > 0) {
      if (isOpen) onTenantLists(sorted.lists);
      else notices.getState().show({ intent: 'info', title: t('tenants.given.noProject'), body: t('tenants.given.noProjectBody') });
    }
    if (sorted.errors === null) return;
    if (isOpen) await readErrors(sorted.errors);
    else notices.getState().show({ intent: 'info', title: t('signoff.errors.noProject'), body: t('signoff.errors.noProjectBody') });
  };
  const take = async (incoming: readonly IncomingFile[]): Promise<void> => {
    const isProject = ({ file }: IncomingFile): boolean => file.name.toLowerCase().endsWith('.crosswalk');
    const given = incoming.find(isProject);
    const others = incoming.filter((each) => !isProject(each));
    if (given) {
      // A project that cannot be opened must not take the files dropped with it along.
      const opened = await client['project.open']({ fileId: given.file.fileId }).catch((error: unknown) => {
        sayFailure(error);
        return null;
      });
      if (opened) {
        openProject.getState().enter(opened);
        go(opened.pairedAt === null ? 'import' : 'review');
        return sort(others, true);
      }
    }
    return sort(others, Boolean(project.data));
  };
  const adopt = async (files: File[]): Promise<void> => {
    const adopted = await Promise.allSettled(files.map(async (file) => ({ file: await bridge.adoptFile(file), path: pathInFolder(file) })));
    for (const outcome of adopted) {
      if (outcome.status === 'fulfilled') continue;
      const body = outcome.reason instanceof Error ? outcome.reason.message : String(outcome.reason);
      notices.getState().show({ intent: 'error', title: t('import.unreadable'), body });
    }
    await take(adopted.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])));
  };
  const choose = async (): Promise<void> => {
    const files = await bridge.chooseFiles('exports');
    await take(files.map((file) => ({ file, path: file.name })));
  };
  const createAndAdd = async (name: string): Promise<void> => {
    const created = await client['project.create']({ name });
    openProject.getState().enter(created);
    setEarly([]);
    await add(early);
  };

  return {
    adopt: (files) => void adopt(files).catch(sayFailure),
    chooseAnswers: () => void bridge.chooseFiles('answers').then(onAnswers).catch(sayFailure),
    choose: () => void choose().catch(sayFailure),
    importAnyway: (files) => void add(files).catch(sayFailure),
    needsProject: early.length > 0,
    createAndAdd: (name) => createAndAdd(name).catch(sayFailure),
    forget: () => setEarly([]),
  };
}
