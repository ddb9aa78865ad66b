import { useState, type ReactElement } from 'react';
import { Button, Skeleton, SkeletonItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import type { SignatureRole } from '#core/signoff/revision-content.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { DayOfPanel } from './day-of-panel.tsx';
import { ErrorFilePanel } from './error-file-panel.tsx';
import { KeyPanel } from './key-panel.tsx';
import { NeedsPanel } from './needs-panel.tsx';
import { RevisionsPanel } from './revisions-panel.tsx';
import { SignDialog } from './sign-dialog.tsx';
import type { SignoffStore } from './signoff-store.ts';
import { StandingPanel } from './standing-panel.tsx';
import { useSignoff } from './use-signoff.ts';
import { VerifyPanel } from './verify-panel.tsx';

/** As many as there is room for beside the rest. */
const FEW_ERRORS = 6;
const NARROW = '@media (max-width: 980px)';
const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)',
    gridTemplateRows: 'auto 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'none' },
  },
  /** Beside both of the others. */
  tall: { gridRow: '1 / span 2', [NARROW]: { gridRow: 'auto' } },
  /** A long list of errors has the whole width. */
  wide: { gridColumn: '1 / -1' },
  stack: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 },
});

/** What is frozen and signed, how what stands now differs from it, and whether files are what was signed. */
export function SignoffScreen(props: {
  project: Project;
  store: SignoffStore;
  /** Shows files as exports after all. */
  onImport: (files: readonly FileHandle[]) => void;
}): ReactElement {
  const { project, store, onImport } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const { query, compare } = useSignoff(project);
  const isLong = useStore(store, ({ errors }) => (errors?.found?.errors.length ?? 0) > FEW_ERRORS);
  const [signing, setSigning] = useState<SignatureRole | null>(null);

  if (project.pairedAt === null) {
    return (
      <EmptyState
        screen
        icon={<SignatureRegular />}
        title={t('signoff.notPairedTitle')}
        body={t('signoff.notPairedBody')}
        actions={
          <Button appearance="primary" onClick={() => navigation.getState().go('import')}>
            {t('review.toImport')}
          </Button>
        }
      />
    );
  }
  const latest = query.data?.revisions[0];
  return (
    <Page title={t('signoff.title')} intro={t('signoff.intro')}>
      {query.isPending ? (
        <Skeleton className={styles.stack}>
          <SkeletonItem size={128} />
          <SkeletonItem size={128} />
        </Skeleton>
      ) : query.isError ? (
        <FailureView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className={styles.columns}>
          <div className={mergeClasses(styles.stack, !isLong && styles.tall)}>
            <StandingPanel state={query.data} onSign={setSigning} onCompare={compare} />
            <RevisionsPanel revisions={query.data.revisions} />
            <NeedsPanel needs={query.data.needs} />
            <KeyPanel keptBy={query.data.keptBy} fingerprint={query.data.fingerprint} />
          </div>
          <div className={styles.stack}>
            <VerifyPanel store={store} onImport={onImport} />
            <DayOfPanel signed={query.data.revisions.some(({ signed }) => signed)} />
          </div>
          <div className={mergeClasses(styles.stack, isLong && styles.wide)}>
            <ErrorFilePanel store={store} onImport={onImport} />
          </div>
          {signing !== null && latest ? (
            <SignDialog project={project.name} revision={latest} zone={query.data.zone} role={signing} onClose={() => setSigning(null)} />
          ) : null}
        </div>
      )}
    </Page>
  );
}
