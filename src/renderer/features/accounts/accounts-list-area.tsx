import type { ReactElement } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { PeopleListRegular, SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListSkeleton } from '#ui/list-skeleton.tsx';
import { ROW_HEIGHT, useAccountColumns } from './account-columns.ts';
import { AccountGrid } from './account-grid.tsx';
import { isNarrowed, NO_FILTER } from './account-query.ts';
import type { AccountsStore } from './accounts-store.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

/** The list in whatever state it is. */
export function AccountsListArea(props: {
  project: Project;
  store: AccountsStore;
  onOpen: () => void;
  onMenu: (x: number, y: number) => void;
}): ReactElement {
  const { project, store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const columns = useAccountColumns();
  const { navigation } = useServices();
  const { status, error, ids, query } = useStore(store);
  const { load } = store.getState();

  return (
    <div className={styles.root}>
      {status === 'failed' ? (
        <FailureView error={error} onRetry={() => void load()} />
      ) : status === 'loading' ? (
        <ListSkeleton label={t('common.loading')} rowHeight={ROW_HEIGHT} columns={columns.columns} />
      ) : ids.length > 0 ? (
        <AccountGrid store={store} tenant={project[query.side].name} onOpen={props.onOpen} onMenu={props.onMenu} />
      ) : isNarrowed(query) ? (
        <EmptyState
          role="status"
          icon={<SearchRegular />}
          title={t('accounts.noHits')}
          body={t('accounts.noHitsBody')}
          actions={
            <Button appearance="primary" onClick={() => void load(NO_FILTER)}>
              {t('accounts.clearFilters')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          icon={<PeopleListRegular />}
          title={t('accounts.noFilesTitle')}
          body={t('accounts.noFilesBody')}
          actions={
            <Button appearance="primary" onClick={() => navigation.getState().go('import')}>
              {t('accounts.toImport')}
            </Button>
          }
        />
      )}
    </div>
  );
}
