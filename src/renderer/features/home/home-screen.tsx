import type { ReactElement } from 'react';
import { Button, Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { RecentList } from './recent-list.tsx';
import { StartPanel } from './start-panel.tsx';

const useStyles = makeStyles({
  version: { color: tokens.colorNeutralForeground3 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(300px, 400px) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 820px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** Where every session starts: a new project, one from before, or the samples. */
export function HomeScreen({ project, onOpen }: { project: Project | null; onOpen: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, navigation } = useServices();
  const home = useQuery({ queryKey: ['home', project?.location ?? null], queryFn: () => client['home.read']({}) });
  const { go } = navigation.getState();

  return (
    <Page
      title={t('home.title')}
      intro={t('home.intro')}
      actions={
        project ? (
          <Button appearance="primary" onClick={() => go(project.pairedAt === null ? 'import' : 'review')}>
            {t('home.goOn', { name: project.name })}
          </Button>
        ) : null
      }
    >
      <div className={styles.columns}>
        <StartPanel onOpen={onOpen} />
        <Panel title={t('home.recent')}>
          {home.isPending ? (
            <Skeleton>
              <SkeletonItem size={48} />
            </Skeleton>
          ) : home.isError ? (
            <FailureView error={home.error} onRetry={() => void home.refetch()} />
          ) : (
            <RecentList recent={home.data.recent} openLocation={project?.location ?? null} />
          )}
        </Panel>
      </div>
      {home.data ? (
        <Text size={200} className={styles.version}>
          {t('home.version', { version: home.data.version })}
        </Text>
      ) : null}
    </Page>
  );
}
