import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowRightRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Project } from '#contract/calls/project-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { AcceptChoice } from './accept-choice.tsx';
import { CreatePanel } from './create-panel.tsx';
import { Findings } from './findings.tsx';
import { MappingPanel } from './mapping-panel.tsx';
import { ReviewListPanel } from './review-list-panel.tsx';
import { SumPanel } from './sum-panel.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 },
});

/** What would be written, what blocks it, and then the files. */
export function ExportScreen({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, navigation } = useServices();
  const [kept, setAccept] = useViewSetting<string>('export.accept', 'sure');
  const accept = kept === 'likely' ? 'likely' : 'sure';
  const preview = useQuery({
    queryKey: ['project', 'preview', accept],
    queryFn: () => client['export.preview']({ accept }),
    enabled: project.pairedAt !== null,
    placeholderData: (previous) => previous,
  });
  const { go } = navigation.getState();

  if (project.pairedAt === null) {
    return (
      <EmptyState
        screen
        icon={<DocumentArrowRightRegular />}
        title={t('export.notPairedTitle')}
        body={t('export.notPairedBody')}
        actions={
          <Button appearance="primary" onClick={() => go('import')}>
            {t('review.toImport')}
          </Button>
        }
      />
    );
  }

  return (
    <Page title={t('export.title')} intro={t('export.intro')}>
      {project.pairingStale ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t('review.stale')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <AcceptChoice value={accept} onChange={setAccept} />
      {preview.isPending ? (
        <Skeleton className={styles.stack}>
          <SkeletonItem size={128} />
          <SkeletonItem size={128} />
        </Skeleton>
      ) : preview.isError ? (
        <FailureView error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.stack}>
            <MappingPanel preview={preview.data} accept={accept} />
            <Findings findings={preview.data.findings} />
          </div>
          <div className={styles.stack}>
            <SumPanel preview={preview.data} accounts={project.source.accounts} />
            <ReviewListPanel accept={accept} />
            <CreatePanel />
          </div>
        </div>
      )}
    </Page>
  );
}
