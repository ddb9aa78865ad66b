import { memo, type ReactElement } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListSkeleton } from '#ui/list-skeleton.tsx';
import { ROW_HEIGHT, useGridStyles } from './grid-styles.ts';
import { ListBar } from './list-bar.tsx';
import { ListNotes } from './list-notes.tsx';
import { PairGrid } from './pair-grid.tsx';
import { NO_FILTER, sum } from './review-list.ts';
import type { ReviewStore } from './review-store.ts';
import { UnpairZone } from './unpair-zone.tsx';
import type { Bulk } from './use-bulk.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', position: 'relative' },
});

/** The list in whatever state it is. */
export const ListArea = memo(function ListArea(props: {
  project: Project;
  store: ReviewStore;
  bulk: Bulk;
  onRule: () => void;
  /** The list stands where there was none. */
  onDrawn: () => void;
  onOpen: () => void;
  onMenu: (x: number, y: number) => void;
  onPair: (sourceId: number, target: Party) => void;
  onUnpair: (sourceId: number) => void;
}): ReactElement {
  const { project, store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const grid = useGridStyles();
  const status = useStore(store, (state) => state.status);
  const error = useStore(store, (state) => state.error);
  const length = useStore(store, ({ ids }) => ids.length);
  const elsewhere = useStore(store, ({ facets, query }) =>
    facets && query.states.length > 0 ? sum(facets.states) - sum(facets.states, query.states) : 0,
  );
  const { load } = store.getState();

  return (
    <div className={styles.root}>
      <ListNotes project={project} />
      <ListBar store={store} bulk={props.bulk} onRule={props.onRule} />
      {status === 'failed' ? (
        <FailureView error={error} onRetry={() => void load()} />
      ) : status === 'loading' ? (
        <ListSkeleton label={t('common.loading')} rowHeight={ROW_HEIGHT} columns={grid.columns} />
      ) : length === 0 ? (
        <EmptyState
          role="status"
          icon={<SearchRegular />}
          title={t('review.noHits')}
          body={t('review.noHitsBody')}
          actions={
            <>
              {elsewhere > 0 ? (
                <Button onClick={() => void load({ states: [] })}>{t('review.searchAll', { count: elsewhere })}</Button>
              ) : null}
              <Button appearance="primary" onClick={() => void load(NO_FILTER)}>
                {t('review.clearFilters')}
              </Button>
            </>
          }
        />
      ) : (
        <>
          <PairGrid
            project={project}
            store={store}
            onDrawn={props.onDrawn}
            onOpen={props.onOpen}
            onMenu={props.onMenu}
            onPair={props.onPair}
          />
          <UnpairZone onUnpair={props.onUnpair} />
        </>
      )}
    </div>
  );
});
