import { useDeferredValue, useEffect, useRef, useState, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import { AnswersDialog } from '#features/questions/answers-dialog.tsx';
import type { WaitingList } from '#features/environments/environments-screen.tsx';
import { HandOutDialog } from '#features/questions/hand-out-dialog.tsx';
import { HistoryDialog } from '#features/history/history-dialog.tsx';
import { ErrorsBar } from '#features/signoff/errors-bar.tsx';
import { VerifyDialog } from '#features/signoff/verify-dialog.tsx';
import { GivenListDialog, type GivenList } from '#features/tenants/given-list.tsx';
import type { ListedCommand } from '#lib/command-book.ts';
import { useProject } from '#lib/queries.ts';
import { useShared, useServices } from '#lib/services.tsx';
import { useHistorySteps } from '#lib/use-history-steps.ts';
import { useKeys } from '#lib/use-keys.ts';
import { CommandPalette } from './command-palette.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import type { FeatureStores } from './feature-stores.ts';
import { NameProjectDialog } from './name-project-dialog.tsx';
import { Notices } from './notices.tsx';
import { Outlet } from './outlet.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { StepsNav } from './steps-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useCommands } from './use-commands.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { useEarlyArrow } from './use-early-arrow.ts';
import { isFocusLost } from '#ui/use-give-focus-back.ts';
import { useIncomingFiles } from './use-incoming-files.ts';
import { useJobEndings } from './use-job-endings.ts';
import { usePairingEnd } from './use-pairing-end.ts';
import { useMenuNews } from './use-menu-news.ts';
import { useWindowCommands } from './use-window-commands.ts';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: '-999px',
    ':focus': {
      left: tokens.spacingHorizontalS,
      top: tokens.spacingVerticalS,
      zIndex: 10,
      padding: tokens.spacingHorizontalS,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorBrandForegroundLink,
      boxShadow: tokens.shadow8,
    },
  },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', '@media print': { display: 'block' } },
  main: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    outline: 'none',
    '@media print': { display: 'block' },
  },
});

/** The window: the bar at the top, the steps at the side, the screen beside them, and what floats above all. */
export function Shell({ stores }: { stores: FeatureStores }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { jobs, commandBook } = useServices();
  // A screen is drawn in slices: the press on its step answers at once, however much there is to draw.
  const wanted = useShared('navigation', (state) => state.screen);
  const screen = useDeferredValue(wanted);
  const [help, setHelp] = useState(false);
  const [timeline, setTimeline] = useState(false);
  const [palette, setPalette] = useState<readonly ListedCommand[] | null>(null);
  const [renaming, setRenaming] = useState(false);
  const [handingOut, setHandingOut] = useState<ReviewFilter | null>(null);
  const [answers, setAnswers] = useState<readonly FileHandle[]>([]);
  const [tenantLists, setTenantLists] = useState<readonly GivenList[]>([]);
  const [lists, setLists] = useState<readonly WaitingList[]>([]);
  const incoming = useIncomingFiles(stores, {
    onAnswers: (files) => setAnswers((waiting) => [...waiting, ...files]),
    onLists: (files) => setLists(files.map((file) => ({ file, view: 'full' }))),
    onTenantLists: (given) => setTenantLists((waiting) => [...waiting, ...given]),
  });
  const project = useProject().data ?? null;
  // On the page that verifies, whatever is dropped is verified.
  const verifies = project !== null && screen === 'signoff';
  const verified = useStore(stores.signoff, ({ verifying, report, failure }) => verifying || report !== null || failure !== null);
  const history = useHistorySteps();
  const commands = useCommands({
    addFiles: incoming.choose,
    handOut: () => {
      const { sort: _, ...shown } = stores.review.getState().query;
      setHandingOut(shown);
    },
    readAnswers: incoming.chooseAnswers,
    showHelp: () => setHelp(true),
    showHistory: () => setTimeline(true),
    showPalette: () => setPalette(commandBook.read()),
    rename: () => setRenaming(true),
    history,
  });

  useMenuNews(commands);
  useWindowCommands(commands);
  useJobEndings();
  usePairingEnd(stores.review);
  useDocumentTitle();
  useEarlyArrow(wanted, screen);
  useKeys('mod+z', history.undo, { repeat: true });
  useKeys('mod+y,mod+shift+z', history.redo, { repeat: true });
  // Not with the Command key, which hides the window.
  useKeys('ctrl+h', commands.showHistory, { enabled: project !== null });
  useKeys('mod+k', commands.showPalette, { inFields: true });
  useKeys('?,shift+?', () => setHelp(true));
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    // Whoever came by something that went with the screen before goes on in this one, not at the top of the window. Fluent leaves a lost focus somewhere a moment later.
    const goOn = (): void => {
      if (isFocusLost()) document.getElementById('main')?.focus();
    };
    goOn();
    const later = setTimeout(goOn, 100);
    return () => clearTimeout(later);
  }, [screen]);
  useEffect(() => {
    // A page opened in the middle of long work shows it; without an app there is nothing to show.
    jobs
      .getState()
      .resume()
      .catch(() => undefined);
  }, [jobs]);

  return (
    <>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <TopBar commands={commands} />
      <div className={styles.body}>
        <StepsNav project={project} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <CrashGuard key={screen} title={t('shell.crash.title')} body={t('shell.crash.body')} reload={t('shell.crash.reload')}>
            {screen === 'review' && project ? <ErrorsBar store={stores.signoff} /> : null}
            <Outlet screen={screen} stores={stores} commands={commands} onImport={incoming.importAnyway} lists={lists} onLists={setLists} />
          </CrashGuard>
        </main>
      </div>
      <DropOverlay
        what={verifies ? 'dropVerify' : project !== null && screen === 'environments' ? 'dropList' : 'drop'}
        onFiles={incoming.adopt}
      />
      <Notices />
      {palette ? <CommandPalette commands={palette} onClose={() => setPalette(null)} /> : null}
      {help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
      {timeline ? <HistoryDialog onClose={() => setTimeline(false)} /> : null}
      {renaming ? <RenameDialog onClose={() => setRenaming(false)} /> : null}
      {handingOut ? <HandOutDialog shown={handingOut} onClose={() => setHandingOut(null)} /> : null}
      {answers[0] ? (
        <AnswersDialog
          key={answers[0].fileId}
          file={answers[0]}
          more={answers.length - 1}
          onClose={() => setAnswers((waiting) => waiting.slice(1))}
        />
      ) : null}
      {tenantLists[0] ? (
        <GivenListDialog
          key={tenantLists[0].file.fileId}
          list={tenantLists[0]}
          onClose={() => setTenantLists((waiting) => waiting.slice(1))}
        />
      ) : null}
      {verified && !project ? <VerifyDialog store={stores.signoff} /> : null}
      {incoming.needsProject ? <NameProjectDialog onName={incoming.createAndAdd} onCancel={incoming.forget} /> : null}
    </>
  );
}
