import { useState, type ReactElement } from 'react';
import { Button, Link, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, DeleteRegular, DocumentTableRegular, LinkRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { format } from '#lib/format.ts';
import { ReadDetails } from '#lib/read-details.tsx';
import { useShared } from '#lib/services.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Truncated } from '#ui/truncated.tsx';
import { useNow } from '#ui/use-now.ts';
import { ImportFaults } from './import-faults.tsx';
import type { ImportStore } from './import-store.ts';
import { useImportedFile } from './use-imported-file.ts';

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
  actions: { display: 'flex', flexShrink: 0 },
  numbers: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', flexShrink: 0, whiteSpace: 'nowrap' },
});

/** A file that is in the project. */
export function ImportedFile(props: { file: Project['source']['files'][number]; side: Side; store: ImportStore }): ReactElement {
  const { file } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const now = useNow();
  const running = useShared('jobs', (state) => state.running !== null);
  const { remove, replace, saveFaults, takePairs } = useImportedFile(file, props.side, props.store);
  const [asking, setAsking] = useState<'remove' | 'pairs' | null>(null);
  const [open, setOpen] = useState(false);
  const { name, reading } = file;
  const when = format.ago(file.importedAt, now);

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
            {reading ? t('import.readAt', { at: format.dateTime(reading.readAt), when }) : t('import.importedAt', { when })}
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
        <div className={styles.actions}>
          <Tooltip content={t('import.replace', { name })} relationship="label">
            <Button appearance="subtle" icon={<ArrowSyncRegular />} disabled={running} onClick={replace} />
          </Tooltip>
          <Tooltip content={t('import.removeFile', { name })} relationship="label">
            <Button appearance="subtle" icon={<DeleteRegular />} disabled={running} onClick={() => setAsking('remove')} />
          </Tooltip>
        </div>
      </div>
      {reading ? (
        <ReadDetails begunAt={reading.begunAt} endedAt={reading.readAt} query={reading.query} sha256={reading.sha256} of={name} />
      ) : null}
      {file.mapping ? (
        <div>
          <Button size="small" icon={<LinkRegular />} disabled={running} onClick={() => setAsking('pairs')}>
            {t('import.mapping.accept')}
          </Button>
        </div>
      ) : null}
      {open ? <ImportFaults importId={file.importId} name={name} onSave={saveFaults} /> : null}
      {asking === 'remove' ? (
        <ConfirmDialog
          title={t('import.removeTitle', { name })}
          confirm={t('common.remove')}
          cancel={t('common.cancel')}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            remove();
          }}
        >
          {t('import.removeBody')}
        </ConfirmDialog>
      ) : null}
      {asking === 'pairs' ? (
        <ConfirmDialog
          title={t('import.mapping.acceptTitle', { name })}
          confirm={t('import.mapping.acceptDo')}
          cancel={t('common.cancel')}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            takePairs();
          }}
        >
          {t('import.mapping.acceptBody')}
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
