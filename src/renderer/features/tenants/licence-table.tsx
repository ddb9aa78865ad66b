import type { ReactElement } from 'react';
import { Text, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { TENANTS_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useTenantTableStyles } from './tenant-table-styles.ts';

/** The licences a tenant has bought, and how many are free. */
export function LicenceTable({ side }: { side: Side }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useTenantTableStyles();
  const { client } = useServices();
  const query = useQuery({ queryKey: [TENANTS_KEY, 'licences', side], queryFn: () => client['tenants.licences']({ side }) });
  if (query.isPending) return null;
  if (query.isError) return <FailureView error={query.error} onRetry={() => void query.refetch()} />;
  const label = t('tenants.licenceTable', { side: t(`tenants.sides.${side}`) });
  const number = (value: number | null): string => (value === null ? t('tenants.environment.unknown') : format.count(value));
  const { licences, table } = query.data;
  return (
    <>
      <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {t('tenants.licence.name')}
              </th>
              {(['bought', 'used', 'free'] as const).map((column) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
                  {t(`tenants.licence.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {licences.map(({ skuId, name, known, status, bought, used }) => (
              <tr key={skuId}>
                <th scope="row" className={styles.cell}>
                  {name}
                  {known ? null : (
                    <Text size={200} block className={styles.quiet}>
                      {t('tenants.licence.unnamed')}
                    </Text>
                  )}
                  {status === '' || status === 'Enabled' ? null : (
                    <Text size={200} block className={styles.quiet}>
                      {t('tenants.licence.status', { status })}
                    </Text>
                  )}
                </th>
                <td className={mergeClasses(styles.cell, styles.number)}>{number(bought)}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>{number(used)}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {number(bought === null || used === null ? null : Math.max(0, bought - used))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size={200} className={styles.quiet}>
        {t('tenants.licence.source', { date: format.date(table.date), extended: format.date(table.extended), count: table.products })}
      </Text>
    </>
  );
}
