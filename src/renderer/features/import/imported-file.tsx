import { useState, type ReactElement } from 'react';
import { Button, Link, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Project } from '#contract/calls/project-calls.ts';
import { format } from '#lib/format.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Truncated } from '#ui/truncated.tsx';
import { useNow } from '#ui/use-now.ts';
import { ImportFaults } from './import-faults.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  icon: { fontSize: '24px', lineHeight: 0, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  numbers: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', flexShrink: 0, whiteSpace: 'nowrap' },
});

/** A file that is in the project. */
export function ImportedFile({ file }: { file: Project['source']['files'][number] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const now = useNow();
  const { client, jobs, notices } = useServices();
  const running = useShared('jobs', (state) => state.running !== null);
  const sayFailure = useSayFailure();
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useState(false);
  const { name } = file;

  const remove = async (): Promise<void> => {
    setAsking(false);
    const { jobId } = await client['import.remove']({ importId: file.importId });
    const { outcome } = await jobs.getState().ended(jobId);
    if (outcome === 'done') notices.getState().show({ intent: 'success', title: t('import.removed', { name }) });
  };

  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.icon} aria-hidden>
          <DocumentTableRegular />
        </span>
        <div className={styles.words}>
          <Truncated className={styles.name} text={name} />
          <Truncated className={styles.quiet} text={file.title} />
          <Text className={styles.quiet} title={format.dateTime(file.importedAt)}>
            {t('import.importedAt', { when: format.ago(file.importedAt, now) })}
          </Text>
        </div>
        <div className={styles.numbers}>
          <Text>{t('common.accounts', { count: file.accounts })}</Text>
          {file.faults > 0 ? (
            <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('common.faults', { count: file.faults })}
            </Link>
          ) : null}
        </div>
        <Tooltip content={t('import.removeFile', { name })} relationship="label">
          <Button appearance="subtle" icon={<DeleteRegular />} disabled={running} onClick={() => setAsking(true)} />
        </Tooltip>
      </div>
      {open ? <ImportFaults importId={file.importId} /> : null}
      {asking ? (
        <ConfirmDialog
          title={t('import.removeTitle', { name })}
          confirm={t('common.remove')}
          cancel={t('common.cancel')}
          onCancel={() => setAsking(false)}
          onConfirm={() => void remove().catch(sayFailure)}
        >
          {t('import.removeBody')}
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
