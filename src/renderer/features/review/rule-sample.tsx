import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import { AccountName } from '#lib/account-name.tsx';
import { format } from '#lib/format.ts';
import { Truncated } from '#ui/truncated.tsx';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: '160px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  sure: { width: '96px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Some of those whom a decision about many concerns, by name. */
export function RuleSample({ project, rows, of }: { project: Project; rows: readonly ReviewRow[]; of: number }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <>
      <div className={styles.scroller} role="region" aria-label={t('review.rules.who')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                <Truncated text={t('review.column.source', { tenant: project.source.name })} />
              </th>
              <th scope="col" className={styles.head}>
                <Truncated text={t('review.column.target', { tenant: project.target.name })} />
              </th>
              <th scope="col" className={`${styles.head} ${styles.sure}`}>
                <Truncated text={t('review.facet.bands')} />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ source, target, probability }) => (
              <tr key={source.id}>
                <td className={styles.cell}>
                  <AccountName party={source} />
                </td>
                <td className={styles.cell}>
                  {target ? <AccountName party={target} /> : <span className={styles.quiet}>{t('review.noTarget')}</span>}
                </td>
                <td className={`${styles.cell} ${styles.sure}`}>{target && probability !== null ? format.percent(probability) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < of ? (
        <Text size={200} className={styles.quiet}>
          {t('review.rules.first', { count: rows.length })}
        </Text>
      ) : null}
    </>
  );
}
