import { useState, type ReactElement } from 'react';
import { Button, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { Panel } from '#ui/panel.tsx';
import { Segmented } from '#ui/segmented.tsx';

const WORK = ['reconfigure', 'default', 'unknown', 'automatic'] as const;
const STEP = 50;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What has to be done about each mapped person's mailbox. */
export function MailboxPanel(props: { environment: ShownReadiness['environments'][number]; accept: Accept }): ReactElement {
  const { environment, accept } = props;
  const { id, name, mailboxes } = environment;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, navigation } = useServices();
  const [work, setWork] = useState<(typeof WORK)[number]>(() => WORK.find((kind) => mailboxes[kind] > 0) ?? 'reconfigure');
  const [limit, setLimit] = useState(STEP);
  const people = useQuery({
    queryKey: [PROJECT_KEY, 'mailboxes', accept, id, work, limit],
    queryFn: () => client['readiness.mailboxes']({ accept, environmentId: id, work, offset: 0, limit }),
    placeholderData: (previous) => previous,
  });
  const total = mailboxes[work];
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <Panel title={name === '' ? t('readiness.mailboxes') : t('readiness.mailboxesOf', { name })}>
      <div>
        <Segmented
          label={t('readiness.mailboxes')}
          value={work}
          onChange={(next) => {
            setWork(next);
            setLimit(STEP);
          }}
          options={WORK.map((kind) => ({ name: kind, label: `${t(`readiness.work.${kind}`)} ${format.count(mailboxes[kind])}` }))}
        />
      </div>
      <Text className={styles.quiet}>{t(total === 0 ? 'readiness.workNone' : `readiness.workHint.${work}`)}</Text>
      {people.isError ? <FailureView error={people.error} onRetry={() => void people.refetch()} /> : null}
      {total > 0 && people.data ? (
        <table className={styles.table}>
          <thead>
            <tr>
              {(['source', 'target', 'why'] as const).map((column) => (
                <th key={column} scope="col" className={head}>
                  {t(`readiness.mailboxColumn.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.data.people.map(({ upn, target, why, sourceId }) => (
              <tr key={upn}>
                <th scope="row" className={styles.cell}>
                  {sourceId === null ? (
                    upn
                  ) : (
                    <Link as="button" onClick={() => navigation.getState().go('review', sourceId)}>
                      {upn}
                    </Link>
                  )}
                </th>
                <td className={styles.cell}>{target}</td>
                <td className={styles.cell}>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {people.data && people.data.total > people.data.people.length && limit < 500 ? (
        <div>
          <Button onClick={() => setLimit(Math.min(500, limit + STEP * 3))}>
            {t('findings.more', { count: people.data.total - people.data.people.length })}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
