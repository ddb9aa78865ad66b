import type { ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { TENANTS_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { EnvironmentRow, type UseUsers } from './environment-row.tsx';
import { useTenantTableStyles } from './tenant-table-styles.ts';

/** The environments of a tenant, each of which can go into the project, with its users. */
export function EnvironmentList(props: {
  side: Side;
  reads: readonly ReadStatus[];
  signedIn: boolean;
  onUseUsers: UseUsers;
}): ReactElement | null {
  const { side, reads, signedIn } = props;
  const { t } = useTranslation();
  const styles = useTenantTableStyles();
  const { client } = useServices();
  const query = useQuery({ queryKey: [TENANTS_KEY, 'environments', side], queryFn: () => client['tenants.environments']({ side }) });
  if (query.isPending) return null;
  if (query.isError) return <FailureView error={query.error} onRetry={() => void query.refetch()} />;
  const label = t('tenants.environmentTable', { side: t(`tenants.sides.${side}`) });
  return (
    <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {(['name', 'type', 'region', 'managed'] as const).map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {t(`tenants.environment.${column}`)}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.end)}>
              {t('tenants.environment.actions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {query.data.environments.map((environment) => (
            <EnvironmentRow
              key={environment.environmentId ?? environment.name}
              side={side}
              environment={environment}
              users={reads.find(({ what, scope }) => what === 'environment-users' && scope === environment.url) ?? null}
              signedIn={signedIn}
              onUseUsers={props.onUseUsers}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
