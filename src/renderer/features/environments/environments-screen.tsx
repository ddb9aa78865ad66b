import { useState, type ReactElement } from 'react';
import { Button, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, CloudRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ListView } from '#contract/calls/environment-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { EnvironmentDetail } from './environment-detail.tsx';
import { EnvironmentTable } from './environment-table.tsx';
import { FactsDialog } from './facts-dialog.tsx';

/** A user list, and the view it was exported from. */
export interface WaitingList {
  readonly file: FileHandle;
  readonly view: ListView;
}

const useStyles = makeStyles({ stack: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 } });

/** The environments that move: what is known of each, its users, and what becomes of them. */
export function EnvironmentsScreen(props: {
  /** The user list that waits to be looked at. */
  list: WaitingList | null;
  onList: (list: WaitingList) => void;
  /** What shows a list before it is taken in. */
  renderList: (
    list: WaitingList,
    environment: { readonly id: number; readonly name: string; readonly held: readonly ListView[] },
  ) => ReactElement;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const [kept] = useViewSetting<string>('export.accept', 'sure');
  const accept = kept === 'likely' ? 'likely' : 'sure';
  const [wanted, choose] = useViewSetting<number>('environment', 0);
  const [adding, setAdding] = useState(false);
  const list = useQuery({
    queryKey: [PROJECT_KEY, 'environments', accept],
    queryFn: () => client['environments.list']({ accept }),
    placeholderData: (previous) => previous,
  });
  if (list.isError) return <FailureView error={list.error} onRetry={() => void list.refetch()} />;
  const { environments = [], components = [] } = list.data ?? {};
  const chosen = environments.find(({ id }) => id === wanted) ?? environments[0] ?? null;
  // A list that was dropped before there is an environment waits until there is one.
  const dialog =
    adding || (props.list && list.data && environments.length === 0) ? (
      <FactsDialog
        environment={null}
        components={components}
        onClose={(id) => {
          setAdding(false);
          if (id !== null) choose(id);
        }}
      />
    ) : null;
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setAdding(true)}>
      {t('environments.add')}
    </Button>
  );
  if (list.data && environments.length === 0) {
    return (
      <>
        <EmptyState screen icon={<CloudRegular />} title={t('environments.emptyTitle')} body={t('environments.emptyBody')} actions={add} />
        {dialog}
      </>
    );
  }
  return (
    <Page title={t('environments.title')} intro={t('environments.intro')} actions={add}>
      {list.isPending ? (
        <Skeleton className={styles.stack} aria-label={t('common.loading')}>
          <SkeletonItem size={128} />
          <SkeletonItem size={128} />
        </Skeleton>
      ) : (
        <>
          <EnvironmentTable environments={environments} chosenId={chosen?.id ?? null} onChoose={choose} />
          {chosen ? (
            <EnvironmentDetail
              key={chosen.id}
              environment={chosen}
              components={components}
              accept={accept}
              onList={(file, view) => props.onList({ file, view })}
            />
          ) : null}
        </>
      )}
      {dialog}
      {props.list && chosen && !adding
        ? props.renderList(props.list, { id: chosen.id, name: chosen.facts.name, held: chosen.lists.map(({ view }) => view) })
        : null}
    </Page>
  );
}
