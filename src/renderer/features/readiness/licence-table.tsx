import type { ReactElement } from 'react';
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { format } from '#lib/format.ts';
import { Panel } from '#ui/panel.tsx';
import { StockInput } from './stock-input.tsx';
import { StockList } from './stock-list.tsx';
import { StockSource } from './stock-source.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '720px' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { textAlign: 'end', width: '120px' },
  // Ends above what is typed, not above the edge of the field.
  typed: { paddingInlineEnd: '21px' },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  unlisted: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The licences that mapped people have today, and how many of each the target can give. */
export function LicenceTable({ licences, stock }: Pick<ShownReadiness, 'licences' | 'stock'>): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <Panel title={t('readiness.licences')} note={t('readiness.licencesNote')}>
      {licences.length === 0 ? (
        <Text className={styles.quiet}>{t('readiness.noLicences')}</Text>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={head}>
                {t('readiness.licence')}
              </th>
              <th scope="col" className={mergeClasses(head, styles.number)}>
                {t('readiness.needed')}
              </th>
              <th scope="col" className={mergeClasses(head, styles.number, styles.typed)}>
                {t('readiness.available')}
              </th>
            </tr>
          </thead>
          <tbody>
            {licences.map(({ name, needed, available, said, read }) => (
              <tr key={name}>
                <th scope="row" className={styles.cell}>
                  {name}
                  <StockSource name={name} said={said} read={read} />
                  {stock && available === null ? <span className={styles.unlisted}>{t('readiness.notInStock')}</span> : null}
                </th>
                <td className={mergeClasses(styles.cell, styles.number, available !== null && needed > available && styles.bad)}>
                  {format.count(needed)}
                </td>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  <StockInput key={available} name={name} available={available} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stock ? <StockList stock={stock} /> : <Text className={styles.quiet}>{t('readiness.noStock')}</Text>}
    </Panel>
  );
}
