import type { ReactElement } from 'react';
import { Button, Spinner, Text, mergeClasses } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { breakable } from '#lib/marked-value.tsx';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useTableStyles } from './table-styles.ts';

/** People shown at once. */
const PAGE = 50;

/** Who differs: in a revision from the signed one before, or, with null, now from the last revision. */
export function ChangeList({ number, title }: { number: number | null; title: string }): ReactElement {
  const { t } = useTranslation();
  const styles = useTableStyles();
  const { client } = useServices();
  const pages = useInfiniteQuery({
    queryKey: [PROJECT_KEY, 'signoff-changes', number],
    queryFn: ({ pageParam }) => client['signoff.changes']({ number, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, all) => (all.length * PAGE < total ? all.length * PAGE : null),
  });
  const changes = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  if (pages.isPending) return <Spinner size="tiny" label={t('common.loading')} />;

  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table}>
          <caption className={styles.caption}>{title}</caption>
          <thead>
            <tr>
              {(['who', 'before', 'after', 'why'] as const).map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {t(`signoff.change.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ change, upn, name, before, after, by, why }) => (
              <tr key={`${change} ${upn} ${name}`}>
                <th scope="row" className={styles.cell}>
                  {name || upn}
                  <br />
                  <span className={styles.quiet}>
                    {breakable(upn)} · {t(`signoff.change.${change}`)}
                  </span>
                </th>
                <td className={mergeClasses(styles.cell, before === '' && styles.quiet)}>
                  {breakable(before || t('signoff.change.nothing'))}
                </td>
                <td className={mergeClasses(styles.cell, after === '' && styles.quiet)}>
                  {breakable(after || t('signoff.change.nothing'))}
                </td>
                <td className={styles.cell}>{by === null ? why : t('signoff.change.by', { by, why })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages.hasNextPage ? (
        <div>
          <Button size="small" onClick={() => void pages.fetchNextPage()}>
            {t('signoff.change.more')}
          </Button>{' '}
          <Text size={200} className={styles.quiet}>
            {t('signoff.change.shown', { shown: changes.length, count: total })}
          </Text>
        </div>
      ) : null}
    </>
  );
}
