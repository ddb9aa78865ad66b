import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { format } from '#lib/format.ts';
import { Truncated } from '#ui/truncated.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
  scroller: { maxHeight: '240px', overflowY: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  fault: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    gap: `0 ${tokens.spacingHorizontalS}`,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: { color: tokens.colorNeutralForeground3, gridColumn: '2 / 4', fontFamily: tokens.fontFamilyMonospace },
});

/** Faults in somebody's file: where, what, and what was done about it. */
export function FaultList({ faults, total }: { faults: Answer<'import.faults'>['faults']; total: number }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  if (total === 0) return <Text className={styles.quiet}>{t('import.noFaults')}</Text>;
  return (
    <div className={styles.root}>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('import.faultsTitle')}>
        <ul className={styles.list}>
          {faults.map((fault) => (
            <li key={`${fault.line} ${fault.column} ${fault.code} ${fault.value}`} className={styles.fault}>
              <span className={styles.quiet}>
                {fault.line > 0 ? t('import.faultLine', { line: format.count(fault.line) }) : t('import.faultFile')}
              </span>
              <span>{fault.message}</span>
              <span className={styles.quiet}>{t(`words.remedy.${fault.remedy}`)}</span>
              {fault.value ? <Truncated className={styles.value} text={`${fault.column ?? ''}: ${fault.value}`} /> : null}
            </li>
          ))}
        </ul>
      </div>
      {total > faults.length ? (
        <Text className={styles.quiet} size={200}>
          {t('import.faultsMore', { shown: faults.length, count: total })}
        </Text>
      ) : null}
    </div>
  );
}
