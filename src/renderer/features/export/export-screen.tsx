import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowRightRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { AcceptChoice } from './accept-choice.tsx';
import { EnvironmentChoice } from './environment-choice.tsx';
import { CreatePanel } from './create-panel.tsx';
import { DeliverPanel } from './deliver-panel.tsx';
import { Findings } from './findings.tsx';
import { MappingPanel } from './mapping-panel.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { ReviewListPanel } from './review-list-panel.tsx';
import { SumPanel } from './sum-panel.tsx';
import { TargetCheckPanel } from './target-check-panel.tsx';

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
export function ExportScreen(props: { project: Project; onHandOut: () => void; onAnswers: () => void }): ReactElement {
  const { project } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, navigation } = useServices();
  const [kept, setAccept] = useViewSetting<string>('export.accept', 'sure');
  const accept = kept === 'likely' ? 'likely' : 'sure';
  const environments = useQuery({
    queryKey: [PROJECT_KEY, 'environments', accept],
    queryFn: () => client['environments.list']({ accept }),
    placeholderData: (previous) => previous,
  });
  const [wanted, choose] = useViewSetting<number>('environment', 0);
  const all = environments.data?.environments ?? [];
  // With environments there is one file for each; without any, a draft for everybody.
  const environment = all.find(({ id }) => id === wanted) ?? all[0] ?? null;
  const environmentId = environment?.id ?? null;
  const preview = useQuery({
    queryKey: [PROJECT_KEY, 'preview', accept, environmentId],
    queryFn: () => client['export.preview']({ accept, environmentId }),
    enabled: project.pairedAt !== null && environments.data !== undefined,
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
      <DeliverPanel revision={project.revision} />
      {environment ? <EnvironmentChoice environments={all} chosen={environment} onChoose={choose} /> : null}
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
            <MappingPanel key={environmentId} preview={preview.data} accept={accept} environment={environment} />
            <Findings findings={preview.data.findings} />
          </div>
          <div className={styles.stack}>
            <SumPanel preview={preview.data} environment={environment?.facts.name ?? null} />
            <TargetCheckPanel key={environmentId} accept={accept} environment={environment} environments={all} />
            <ReviewListPanel accept={accept} />
            <CreatePanel />
            <QuestionsPanel onHandOut={props.onHandOut} onAnswers={props.onAnswers} />
          </div>
        </div>
      )}
    </Page>
  );
}
