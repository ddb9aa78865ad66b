import { useState, type ReactElement } from 'react';
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel } from '#ui/panel.tsx';
import { Truncated } from '#ui/truncated.tsx';
import { SavedFile } from './saved-file.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  cell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { width: '42%' },
  quiet: { color: tokens.colorNeutralForeground3 },
  head: { fontSize: tokens.fontSizeBase200 },
});

/** The people for whom an account is to be created, and the file that creates them. */
export function CreatePanel(): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const { announce } = useAnnounce();
  const sayFailure = useSayFailure();
  const [saved, setSaved] = useState<Answer<'export.createList'> | null>(null);
  const [busy, setBusy] = useState(false);
  const preview = useQuery({ queryKey: [PROJECT_KEY, 'create'], queryFn: () => client['export.createPreview']({}) });

  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await client['export.createList']({});
      if (answer.savedAs === null) return;
      setSaved(answer);
      announce(t('export.create.saved'));
    } finally {
      setBusy(false);
    }
  };

  if (preview.isPending) return null;
  if (preview.isError) return <FailureView error={preview.error} onRetry={() => void preview.refetch()} />;
  const { accounts, domain, withoutUpn, sample } = preview.data;
  if (accounts === 0) {
    return (
      <Panel title={t('export.create.title')}>
        <Text className={styles.quiet}>{t('export.create.none')}</Text>
      </Panel>
    );
  }
  const head = mergeClasses(styles.cell, styles.head, styles.quiet);
  return (
    <Panel title={t('export.create.title')} end={<Text weight="semibold">{t('common.accounts', { count: accounts })}</Text>}>
      <Text>{t('export.create.body')}</Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(head, styles.name)}>
              {t('export.create.name')}
            </th>
            <th scope="col" className={head}>
              {t('export.create.upn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.map(({ name, upn }) => (
            <tr key={`${name} ${upn ?? ''}`}>
              <th scope="row" className={styles.cell}>
                <Truncated text={name || t('words.nameless')} />
              </th>
              <td className={mergeClasses(styles.cell, upn === null && styles.quiet)}>
                <Truncated text={upn ?? t('export.create.noUpn')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {accounts > sample.length ? (
        <Text className={styles.quiet}>{t('export.create.more', { count: accounts - sample.length })}</Text>
      ) : null}
      {domain === null || withoutUpn === accounts ? null : <Text size={200}>{t('export.create.proposal', { domain })}</Text>}
      {withoutUpn > 0 ? <Text size={200}>{t('export.create.withoutUpn', { count: withoutUpn })}</Text> : null}
      <Text size={200}>{t('export.create.password')}</Text>
      <div>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void write().catch(sayFailure)}>
          {t('export.create.save')}
        </Button>
      </div>
      {saved?.savedAs ? <SavedFile where={saved.savedAs} lines={saved.lines} /> : null}
    </Panel>
  );
}
