import type { ReactElement } from 'react';
import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useShared } from '#lib/services.tsx';
import { useJobText } from '#lib/use-job-text.ts';
import type { PendingFile } from './pending-file.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '20px', color: tokens.colorNeutralForeground2 },
});

/** What the file is taken for with the columns as they are. */
export function MapperStatus({ file }: { file: PendingFile }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const job = useJobText(useShared('jobs', (state) => state.running));
  const read = file.inspection?.outcome === 'recognised' ? file.inspection : null;
  return (
    <div className={styles.root} role="status">
      {file.rereading === 'due' ? (
        <>
          <Spinner size="extra-tiny" aria-hidden />
          <Text>{job?.share !== null && job ? job.short : t('import.columns.rereading')}</Text>
        </>
      ) : read ? (
        <Text>
          {t('import.columns.readAs', {
            title: read.title,
            rows: t('common.rows', { count: read.rows }),
            accounts: t('common.accounts', { count: read.accounts }),
          })}
        </Text>
      ) : null}
    </div>
  );
}
