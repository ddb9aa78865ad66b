import { useState, type ReactElement } from 'react';
import { Button, Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { CoverageBy } from '#contract/calls/overview-calls.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import { format } from '#lib/format.ts';
import { Panel } from '#ui/panel.tsx';
import { Truncated } from '#ui/truncated.tsx';
import { PARTS, sizeOf, usePartStyles } from './part-styles.ts';
import { StackedBar } from './stacked-bar.tsx';
import { useTableStyles } from './table-styles.ts';

const SHOWN_AT_FIRST = 10;
/** Accounts that nobody decided about and the engine is not sure of. */
const OPEN: Partial<ReviewFilter> = { states: ['review', 'ambiguous', 'none'], flags: ['undecided'] };

const useStyles = makeStyles({
  name: { width: '28%' },
  bar: { cursor: 'pointer' },
  count: { width: '66px' },
  total: { width: '60px' },
  link: { display: 'block', maxWidth: '100%', textAlign: 'start' },
  more: { alignSelf: 'flex-start', '@media print': { display: 'none' } },
});

/** Where the accounts of each department or domain stand; a name or its bar leads to them. */
export function CoverageTable(props: {
  by: 'departments' | 'domains';
  coverage: CoverageBy;
  onReview: (filter: Partial<ReviewFilter>) => void;
}): ReactElement {
  const { by, onReview } = props;
  const { values, others } = props.coverage;
  const { t } = useTranslation();
  const styles = useStyles();
  const parts = usePartStyles();
  const table = useTableStyles();
  const [all, setAll] = useState(false);
  const one = by === 'departments' ? 'department' : 'domain';
  const shown = all ? values : values.slice(0, SHOWN_AT_FIRST);
  const none = t(by === 'departments' ? 'overview.coverage.noDepartment' : 'overview.coverage.noDomain');
  const number = mergeClasses(table.cell, table.number);

  return (
    <Panel title={t(`overview.coverage.${by}`)}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, styles.name)}>
              {t(`overview.coverage.${one}`)}
            </th>
            <th scope="col" className={table.head}>
              <span className={table.hidden}>{t('overview.bar')}</span>
            </th>
            {PARTS.map((part) => (
              <th
                key={part}
                scope="col"
                className={mergeClasses(table.head, table.number, styles.count)}
                title={t(`overview.partHint.${part}`)}
              >
                <span className={mergeClasses(table.swatch, parts[part])} aria-hidden />
                {t(`overview.part.${part}`)}
              </th>
            ))}
            <th scope="col" className={mergeClasses(table.head, table.number, styles.total)}>
              {t('overview.coverage.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ value, ...coverage }) => {
            const name = value || none;
            const narrowed = by === 'departments' ? { departments: [value] } : { domains: [value] };
            return (
              <tr key={value}>
                <th scope="row" className={table.cell}>
                  <Link
                    as="button"
                    className={styles.link}
                    aria-label={t('overview.coverage.review', { name })}
                    onClick={() => onReview(narrowed)}
                  >
                    <Truncated text={name} />
                  </Link>
                </th>
                <td className={mergeClasses(table.cell, styles.bar)} onClick={() => onReview(narrowed)}>
                  <StackedBar coverage={coverage} />
                </td>
                {PARTS.map((part) => (
                  <td key={part} className={mergeClasses(number, coverage[part] === 0 && table.quiet)}>
                    {part === 'open' && coverage.open > 0 ? (
                      <Link
                        as="button"
                        aria-label={`${format.count(coverage.open)}, ${t('overview.coverage.reviewOpen', { name })}`}
                        onClick={() => onReview({ ...narrowed, ...OPEN })}
                      >
                        {format.count(coverage.open)}
                      </Link>
                    ) : (
                      format.count(coverage[part])
                    )}
                  </td>
                ))}
                <td className={number}>{format.count(sizeOf(coverage))}</td>
              </tr>
            );
          })}
          {all && others.values > 0 ? (
            <tr>
              <th scope="row" className={mergeClasses(table.cell, table.quiet)}>
                {t('overview.coverage.others', { count: others.values })}
              </th>
              <td className={table.cell}>
                <StackedBar coverage={others} />
              </td>
              {PARTS.map((part) => (
                <td key={part} className={number}>
                  {format.count(others[part])}
                </td>
              ))}
              <td className={number}>{format.count(sizeOf(others))}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {values.length > SHOWN_AT_FIRST ? (
        <Button size="small" appearance="subtle" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('overview.coverage.fewer') : t('overview.coverage.all', { count: values.length })}
        </Button>
      ) : null}
    </Panel>
  );
}
