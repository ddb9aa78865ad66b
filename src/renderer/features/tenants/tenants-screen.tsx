import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle, Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { TENANTS_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { Page } from '#ui/page.tsx';
import type { UseUsers } from './environment-row.tsx';
import { ProxyForm } from './proxy-form.tsx';
import { TenantPanel } from './tenant-panel.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Who is signed in where, and what was read when. `onTakeIn` shows a file that was made of a reading among those to be taken in, `onUseUsers` the user list of an environment. */
export function TenantsScreen({
  onTakeIn,
  onUseUsers,
}: {
  onTakeIn: (side: Side, file: { fileId: string; name: string }) => Promise<void>;
  onUseUsers: UseUsers;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const status = useQuery({ queryKey: [TENANTS_KEY, 'status'], queryFn: () => client['tenants.status']({}) });
  return (
    <Page title={t('tenants.title')} intro={t('tenants.intro')}>
      {status.isPending ? (
        <Skeleton className={styles.columns}>
          <SkeletonItem size={128} />
          <SkeletonItem size={128} />
        </Skeleton>
      ) : status.isError ? (
        <FailureView error={status.error} onRetry={() => void status.refetch()} />
      ) : (
        <>
          {status.data.findings.map(({ title, why, remedy, sources }) => (
            <MessageBar key={title} intent="error" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{title}.</MessageBarTitle>
                {why} {remedy} {t('tenants.findingSource', { sources: sources.join('; ') })}
              </MessageBarBody>
            </MessageBar>
          ))}
          {status.data.proxy === null ? null : <ProxyForm proxy={status.data.proxy} />}
          <div className={styles.columns}>
            <TenantPanel side="source" status={status.data.source} onTakeIn={onTakeIn} onUseUsers={onUseUsers} />
            <TenantPanel side="target" status={status.data.target} onTakeIn={onTakeIn} onUseUsers={onUseUsers} />
          </div>
          {status.data.kept ? null : <Text className={styles.note}>{t('tenants.memoryOnly')}</Text>}
        </>
      )}
    </Page>
  );
}
