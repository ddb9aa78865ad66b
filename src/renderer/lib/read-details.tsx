import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { format } from './format.ts';

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
export function ReadDetails(props: {
  begunAt: string;
  endedAt: string | null;
  query: string;
  sha256: string | null;
  /** Which tenant answered; left out where that is said beside it. */
  tenant?: string | null;
  /** Whose, where several such lists of facts stand on one screen. */
  of?: string;
}): ReactElement {
  const { begunAt, endedAt, query, sha256, of, tenant = null } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const facts = [
    ...(tenant === null ? [] : [['tenant', tenant] as const]),
    ['asked', format.dateTime(begunAt)],
    ...(endedAt === null ? [] : [['answered', format.dateTime(endedAt)] as const]),
    ['query', query],
    ...(sha256 === null ? [] : [['sha256', sha256] as const]),
  ] as const;
  return (
    <details className={styles.root}>
      <summary aria-label={of === undefined ? undefined : t('tenants.details.titleOf', { of })}>{t('tenants.details.title')}</summary>
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
