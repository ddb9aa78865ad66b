import type { ReactElement } from 'react';
import { Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { format } from '#lib/format.ts';
import { Truncated } from '#ui/truncated.tsx';
import { FaultList } from './fault-list.tsx';
import type { Recognised } from './recognised.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  scroller: { overflow: 'auto', maxHeight: '280px' },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    textAlign: 'start',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalM,
  },
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: 'end', width: '64px' },
  unused: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** Every column with what it was understood as, and every fault. */
export function InspectionDetails({ inspection }: { inspection: Recognised }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Caption1Strong>{t('import.columns')}</Caption1Strong>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('import.columns')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {t('import.columnHeader')}
              </th>
              <th scope="col" className={styles.head}>
                {t('import.columnField')}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                {t('import.columnFilled')}
              </th>
              <th scope="col" className={styles.head}>
                {t('import.columnSamples')}
              </th>
            </tr>
          </thead>
          <tbody>
            {inspection.columns.map((column) => (
              <tr key={column.index}>
                <td className={styles.cell}>
                  <Truncated text={column.header} />
                </td>
                <td className={styles.cell}>
                  {column.field ? (
                    <Truncated text={t(`words.field.${column.field}`)} />
                  ) : (
                    <span className={styles.unused}>{t('import.columnUnused')}</span>
                  )}
                </td>
                <td className={mergeClasses(styles.cell, styles.number)}>{format.percent(column.filled)}</td>
                <td className={styles.cell}>
                  <Truncated text={column.samples.join(', ')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Caption1Strong>{t('import.faultsTitle')}</Caption1Strong>
      <FaultList faults={inspection.faults} total={inspection.faultCount} />
    </div>
  );
}
