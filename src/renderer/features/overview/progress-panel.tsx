import type { ReactElement } from 'react';
import { Text, Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Overview } from '#contract/calls/overview-calls.ts';
import { format } from '#lib/format.ts';
import { Panel } from '#ui/panel.tsx';
import { Truncated } from '#ui/truncated.tsx';
import { PARTS, usePartStyles } from './part-styles.ts';
import { StackedBar } from './stacked-bar.tsx';
import { useTableStyles } from './table-styles.ts';

const useStyles = makeStyles({
  legend: {
    display: 'grid',
    // Four in a row, or two below two: never one alone in the last row.
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    '@media (max-width: 560px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  word: { display: 'flex', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  count: { width: '88px' },
});

/** How much is settled, and by whom. */
export function ProgressPanel({ overview }: { overview: Overview }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const parts = usePartStyles();
  const table = useTableStyles();
  const { accounts, coverage, deciders } = overview;

  return (
    <Panel title={t('overview.progress.title')}>
      <Title3 as="h3">
        {coverage.open === 0
          ? t('overview.progress.done')
          : t('overview.progress.settled', { settled: accounts - coverage.open, total: accounts })}
      </Title3>
      <StackedBar coverage={coverage} thick />
      <dl className={styles.legend}>
        {PARTS.map((part) => (
          <div key={part} title={t(`overview.partHint.${part}`)}>
            <dt className={styles.word}>
              <span className={mergeClasses(table.swatch, parts[part])} aria-hidden />
              {t(`overview.part.${part}`)}
            </dt>
            <dd>
              <Text size={400} weight="semibold">
                {format.count(coverage[part])}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
      {deciders.length === 0 ? (
        <Text className={table.quiet}>{t('overview.progress.nobody')}</Text>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.head}>
                {t('overview.progress.who')}
              </th>
              <th scope="col" className={mergeClasses(table.head, table.number, styles.count)}>
                {t('overview.progress.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {deciders.map(({ by, count }) => (
              <tr key={by}>
                <th scope="row" className={table.cell}>
                  <Truncated text={by} />
                </th>
                <td className={mergeClasses(table.cell, table.number)}>{format.count(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
