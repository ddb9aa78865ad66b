import type { ReactElement } from 'react';
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Coverage, Overview } from '#contract/calls/overview-calls.ts';
import { format } from '#lib/format.ts';
import { Panel } from '#ui/panel.tsx';
import { sizeOf } from './part-styles.ts';
import { StackedBar } from './stacked-bar.tsx';
import { useTableStyles } from './table-styles.ts';

const NOTHING: Coverage = { decided: 0, sure: 0, open: 0, excluded: 0 };

const useStyles = makeStyles({
  stage: { width: '34%' },
  count: { width: '72px' },
  share: { width: '56px' },
  plain: {
    height: '16px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralStroke1Pressed,
    printColorAdjust: 'exact',
    forcedColorAdjust: 'none',
  },
  bar: { display: 'flex' },
});

/** How many of the source accounts reach each stage. Decided ones begin where sure ones end: together they are settled. */
export function Funnel({ overview, written }: { overview: Overview; written: number | null }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const { accounts, suggested, coverage } = overview;
  const byPeople = coverage.decided + coverage.excluded;
  const stages = [
    { stage: 'accounts', count: accounts, before: 0, parts: null },
    { stage: 'suggested', count: suggested, before: 0, parts: null },
    { stage: 'sure', count: coverage.sure, before: 0, parts: { ...NOTHING, sure: coverage.sure } },
    { stage: 'decided', count: byPeople, before: coverage.sure, parts: { ...coverage, sure: 0, open: 0 } },
    { stage: 'written', count: written, before: 0, parts: null },
  ] as const;

  return (
    <Panel title={t('overview.funnel.title')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, styles.stage)}>
              <span className={table.hidden}>{t('overview.funnel.stage')}</span>
            </th>
            <th scope="col" className={table.head}>
              <span className={table.hidden}>{t('overview.bar')}</span>
            </th>
            <th scope="col" className={mergeClasses(table.head, table.number, styles.count)}>
              {t('overview.funnel.count')}
            </th>
            <th scope="col" className={mergeClasses(table.head, table.number, styles.share)}>
              {t('overview.funnel.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, count, before, parts }) => (
            <tr key={stage}>
              <th scope="row" className={table.cell}>
                {t(`overview.funnel.${stage}`)}
              </th>
              <td className={table.cell}>
                <div className={styles.bar} style={{ paddingInlineStart: share(before, accounts) }}>
                  {parts ? (
                    <Parts parts={parts} of={accounts - before} />
                  ) : (
                    <div className={styles.plain} style={{ width: share(count ?? 0, accounts) }} aria-hidden />
                  )}
                </div>
              </td>
              <td className={mergeClasses(table.cell, table.number)}>{count === null ? '…' : format.count(count)}</td>
              <td className={mergeClasses(table.cell, table.number, table.quiet)}>
                {count === null || accounts === 0 ? '' : format.share(count / accounts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size={200} className={table.quiet}>
        {t('overview.funnel.note')}
      </Text>
    </Panel>
  );
}

function Parts({ parts, of }: { parts: Coverage; of: number }): ReactElement | null {
  return sizeOf(parts) === 0 ? null : <StackedBar coverage={parts} of={of} thick />;
}

function share(count: number, of: number): string {
  return of === 0 ? '0' : `${(100 * count) / of}%`;
}
