import type { ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownRevision } from '#contract/calls/signoff-calls.ts';
import { format } from '#lib/format.ts';
import { useTableStyles } from './table-styles.ts';

const PARTS = ['users', 'mapped', 'excluded', 'unmapped'] as const;

/** What a revision says of each environment, in numbers that add up. */
export function CountsTable({ title, counts }: { title: string; counts: ShownRevision['counts'] }): ReactElement {
  const { t } = useTranslation();
  const styles = useTableStyles();
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={title}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('signoff.counts.environment')}
            </th>
            {PARTS.map((part) => (
              <th key={part} scope="col" className={mergeClasses(styles.head, styles.number)}>
                {t(`signoff.counts.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.environments.map((environment) => (
            <tr key={environment.name}>
              <th scope="row" className={styles.cell}>
                {environment.name || t('signoff.counts.everybody')}
              </th>
              {PARTS.map((part) => (
                <td key={part} className={mergeClasses(styles.cell, styles.number)}>
                  {format.count(environment[part])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
