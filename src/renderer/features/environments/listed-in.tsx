import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Environment } from '#contract/calls/environment-calls.ts';
import { format } from '#lib/format.ts';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ReadDetails } from '#lib/read-details.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which list of the tenant's environments tells of this one, and when and how that was read. */
export function ListedIn({ environment }: { environment: Environment }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const { listed, facts } = environment;
  if (listed === null) return null;
  const { reading, tenantName } = listed;
  return (
    <div className={styles.root}>
      <Text className={styles.quiet}>
        {reading
          ? t('environments.listedRead', { tenant: tenantName ?? t('environments.sourceTenant'), when: format.dateTime(reading.readAt) })
          : t('environments.listedFile', { name: listed.name, when: format.dateTime(listed.takenAt) })}
      </Text>
      {reading ? (
        <ReadDetails begunAt={reading.begunAt} endedAt={reading.readAt} query={reading.query} sha256={reading.sha256} of={facts.name} />
      ) : null}
    </div>
  );
}
