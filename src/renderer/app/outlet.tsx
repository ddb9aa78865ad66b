import type { ReactElement } from 'react';
import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { AccountsScreen } from '#features/accounts/accounts-screen.tsx';
import { EnvironmentsScreen, type WaitingList } from '#features/environments/environments-screen.tsx';
import { ExportScreen } from '#features/export/export-screen.tsx';
import { HomeScreen } from '#features/home/home-screen.tsx';
import { ListDialog } from '#features/import/list-dialog.tsx';
import { ImportScreen } from '#features/import/import-screen.tsx';
import { OverviewScreen } from '#features/overview/overview-screen.tsx';
import { ReadinessScreen } from '#features/readiness/readiness-screen.tsx';
import { NO_FILTER } from '#features/review/review-list.ts';
import { ReviewScreen } from '#features/review/review-screen.tsx';
import { TenantsScreen } from '#features/tenants/tenants-screen.tsx';
import { SignoffScreen } from '#features/signoff/signoff-screen.tsx';
import { FailureView } from '#lib/failure-view.tsx';
import type { Side } from '#core/directory/account.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import type { Screen } from '#lib/navigation.ts';
import { useProject } from '#lib/queries.ts';
import { useServices } from '#lib/services.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import type { FeatureStores } from './feature-stores.ts';
import type { Commands } from './use-commands.ts';

const useStyles = makeStyles({
  waiting: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXXL },
});

/** The screen that the person is on. Without a project there is only home. */
export function Outlet(props: {
  screen: Screen;
  stores: FeatureStores;
  commands: Commands;
  onImport: (files: readonly FileHandle[]) => void;
  /** User lists of an environment that wait to be looked at. */
  lists: readonly WaitingList[];
  onLists: (lists: readonly WaitingList[]) => void;
}): ReactElement {
  const { screen, stores, commands } = props;
  const styles = useStyles();
  const { navigation } = useServices();
  const project = useProject();
  const [, chooseEnvironment] = useViewSetting<number>('environment', 0);
  const showEnvironment = (id: number): void => {
    chooseEnvironment(id);
    navigation.getState().go('environments');
  };
  const reviewOnly = (filter: Partial<ReviewFilter>): void => {
    void stores.review.getState().load({ ...NO_FILTER, ...filter });
    navigation.getState().go('review');
  };

  const takeIn = async (side: Side, file: { fileId: string; name: string }): Promise<void> => {
    navigation.getState().go('import');
    await stores.imports.getState().add([{ ...file, size: 0 }]);
    stores.imports.getState().setSide(file.fileId, side);
  };

  const lookAtUsers = (environmentId: number, file: { fileId: string; name: string }): void => {
    props.onLists([{ file: { ...file, size: 0 }, view: 'all' }]);
    showEnvironment(environmentId);
  };

  if (project.isPending) {
    return (
      <Skeleton className={styles.waiting}>
        <SkeletonItem size={32} />
        <SkeletonItem size={96} />
        <SkeletonItem size={96} />
      </Skeleton>
    );
  }
  if (project.isError) return <FailureView error={project.error} onRetry={() => void project.refetch()} />;
  if (screen === 'home' || !project.data) return <HomeScreen project={project.data} onOpen={commands.openProject} />;
  if (screen === 'tenants') return <TenantsScreen key={project.data.location} onTakeIn={takeIn} onUseUsers={lookAtUsers} />;
  if (screen === 'import') {
    return <ImportScreen project={project.data} store={stores.imports} onAdd={commands.addFiles} onPair={commands.pair} />;
  }
  if (screen === 'accounts') return <AccountsScreen project={project.data} store={stores.accounts} onPair={commands.pair} />;
  if (screen === 'review') return <ReviewScreen project={project.data} store={stores.review} questions={commands} />;
  if (screen === 'overview') return <OverviewScreen project={project.data} onReview={reviewOnly} />;
  if (screen === 'environments') {
    return (
      <EnvironmentsScreen
        list={props.lists[0] ?? null}
        onList={(list) => props.onLists([list])}
        renderList={({ file, view }, environment) => (
          <ListDialog
            key={file.fileId}
            file={file}
            view={view}
            environment={environment}
            store={stores.lists}
            onClose={() => props.onLists(props.lists.slice(1))}
          />
        )}
      />
    );
  }
  if (screen === 'readiness') return <ReadinessScreen onEnvironment={showEnvironment} />;
  if (screen === 'signoff') return <SignoffScreen project={project.data} store={stores.signoff} onImport={props.onImport} />;
  return <ExportScreen project={project.data} onHandOut={commands.handOut} onAnswers={commands.readAnswers} />;
}
