import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import { format } from '#lib/format.ts';

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** When and with which words a reading asked, and the hash of the file that was made of the answers. */
export function ReadDetails({ read }: { read: ReadStatus }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const facts = [
    ['asked', format.dateTime(read.startedAt)],
    ...(read.finishedAt === null ? [] : [['answered', format.dateTime(read.finishedAt)] as const]),
    ['query', read.query],
    ...(read.sha256 === null ? [] : [['sha256', read.sha256] as const]),
  ] as const;
  return (
    <details className={styles.root}>
      <summary>{t('tenants.details.title')}</summary>
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact} style={{ display: 'contents' }}>
            <dt>{t(`tenants.details.${fact}`)}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
