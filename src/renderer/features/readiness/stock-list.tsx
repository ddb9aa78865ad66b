import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { format } from '#lib/format.ts';
import { ReadDetails } from '#lib/read-details.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** The list that tells what the target has: when and how it was read, or which file it is. */
export function StockList({ stock }: { stock: NonNullable<ShownReadiness['stock']> }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { name, tenantName, takenAt, reading } = stock;
  return (
    <div>
      <Text className={styles.quiet}>
        {reading
          ? t('readiness.stock.listRead', { tenant: tenantName ?? t('readiness.stock.target'), when: format.dateTime(reading.readAt) })
          : t('readiness.stock.listFile', { name, when: format.dateTime(takenAt) })}
      </Text>
      {reading ? (
        <ReadDetails begunAt={reading.begunAt} endedAt={reading.readAt} query={reading.query} sha256={reading.sha256} of={name} />
      ) : null}
    </div>
  );
}
