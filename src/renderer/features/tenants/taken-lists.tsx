import { useState, type ReactElement } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { TakenList } from '#contract/calls/tenant-list-calls.ts';
import { format } from '#lib/format.ts';
import { ReadDetails } from '#lib/read-details.tsx';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Every list of its kind that was ever taken in, the one that counts first; that one can be taken back. */
export function TakenLists({ what, lists }: { what: 'licences' | 'environments'; lists: readonly TakenList[] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, notices } = useServices();
  const sayFailure = useSayFailure();
  const [asking, setAsking] = useState<TakenList | null>(null);
  const counting = lists.find(({ takenBack }) => takenBack === null);
  const save = async (id: number): Promise<void> => {
    const { savedAs } = await client['tenants.saveList']({ id });
    if (savedAs !== null) notices.getState().show({ intent: 'success', title: t('tenants.history.saved'), body: savedAs });
  };
  const takeBack = async ({ id }: TakenList): Promise<void> => {
    setAsking(null);
    await client['tenants.takeListBack']({ id });
    notices.getState().show({ intent: 'success', title: t('tenants.history.takenBack') });
  };
  return (
    <details className={styles.root}>
      <summary>{t(`tenants.history.${what}`, { count: lists.length })}</summary>
      <ul className={styles.list}>
        {lists.map((list) => (
          <li key={list.id} className={styles.item}>
            <Text size={200} weight="semibold" className={styles.name}>
              {list.name}
            </Text>
            <span>
              {t('tenants.history.taken', { count: list.rows, by: list.by, when: format.dateTime(list.takenAt) })}
              {list.changed > 0 ? ` ${t('tenants.history.changed', { count: list.changed })}` : ''}
              {list.reading === null ? ` ${t('tenants.history.file')}` : ''}
              {list.takenBack ? ` ${t('tenants.history.back', { by: list.takenBack.by, when: format.dateTime(list.takenBack.at) })}` : ''}
              {list === counting ? ` ${t('tenants.history.counts')}` : ''}
            </span>
            {list.reading ? (
              <ReadDetails
                begunAt={list.reading.begunAt}
                endedAt={list.reading.readAt}
                query={list.reading.query}
                sha256={list.sha256}
                tenant={list.tenantName === null ? null : `${list.tenantName} (${list.tenantId ?? ''})`}
                of={list.name}
              />
            ) : null}
            <span className={styles.actions}>
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('tenants.history.saveNamed', { name: list.name })}
                onClick={() => void save(list.id).catch(sayFailure)}
              >
                {t('tenants.history.save')}
              </Button>
              {list === counting ? (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t('tenants.history.takeBackNamed', { name: list.name })}
                  onClick={() => setAsking(list)}
                >
                  {t('tenants.history.takeBack')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {asking ? (
        <ConfirmDialog
          title={t('tenants.history.askTitle', { name: asking.name })}
          confirm={t('tenants.history.askConfirm')}
          cancel={t('common.cancel')}
          onConfirm={() => takeBack(asking).catch(sayFailure)}
          onCancel={() => setAsking(null)}
        >
          {t(`tenants.history.askBody.${what}`)}
        </ConfirmDialog>
      ) : null}
    </details>
  );
}
