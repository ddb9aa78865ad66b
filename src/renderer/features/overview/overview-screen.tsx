import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { DataHistogramRegular, PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { Blockers } from './blockers.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { Funnel } from './funnel.tsx';
import { Histogram } from './histogram.tsx';
import { ProgressPanel } from './progress-panel.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 },
});

/** How far the review has come, in pictures worth printing. */
export function OverviewScreen({
  project,
  onReview,
}: {
  project: Project;
  onReview: (filter: Partial<ReviewFilter>) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, navigation } = useServices();
  const [kept] = useViewSetting<string>('export.accept', 'sure');
  const accept = kept === 'likely' ? 'likely' : 'sure';
  const paired = project.pairedAt !== null;
  const overview = useQuery({
    queryKey: [PROJECT_KEY, 'overview'],
    queryFn: () => client['review.overview']({}),
    enabled: paired,
    placeholderData: (previous) => previous,
  });
  const preview = useQuery({
    queryKey: [PROJECT_KEY, 'preview', accept],
    queryFn: () => client['export.preview']({ accept }),
    enabled: paired,
    placeholderData: (previous) => previous,
  });

  if (!paired) {
    return (
      <EmptyState
        screen
        icon={<DataHistogramRegular />}
        title={t('overview.notPairedTitle')}
        body={t('overview.notPairedBody')}
        actions={
          <Button appearance="primary" onClick={() => navigation.getState().go('import')}>
            {t('review.toImport')}
          </Button>
        }
      />
    );
  }
  const intro = overview.data
    ? t('overview.intro', {
        project: project.name,
        source: project.source.name,
        target: project.target.name,
        when: format.dateTime(new Date(overview.dataUpdatedAt).toISOString()),
      })
    : undefined;
  return (
    <Page
      title={t('overview.title')}
      intro={intro}
      actions={
        <Button icon={<PrintRegular />} disabledFocusable={!overview.data} onClick={() => window.print()}>
          {t('overview.print')}
        </Button>
      }
    >
      {project.pairingStale ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t('review.stale')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {overview.isPending ? (
        <Skeleton className={styles.stack} aria-label={t('common.loading')}>
          <SkeletonItem size={128} />
          <SkeletonItem size={128} />
        </Skeleton>
      ) : overview.isError ? (
        <FailureView error={overview.error} onRetry={() => void overview.refetch()} />
      ) : (
        <>
          <div className={styles.columns}>
            <Funnel overview={overview.data} written={preview.data?.lines ?? null} />
            <ProgressPanel overview={overview.data} />
          </div>
          {preview.isError ? (
            <FailureView error={preview.error} onRetry={() => void preview.refetch()} />
          ) : preview.data ? (
            <Blockers findings={preview.data.findings} accept={accept} onReview={onReview} />
          ) : null}
          <Histogram overview={overview.data} onReview={onReview} />
          <CoverageTable by="departments" coverage={overview.data.departments} onReview={onReview} />
          <CoverageTable by="domains" coverage={overview.data.domains} onReview={onReview} />
        </>
      )}
    </Page>
  );
}
