import { useState, type ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { DayOfShown } from '#contract/calls/signoff-calls.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';
import { useOnce } from '#ui/use-once.ts';
import { FileButton } from './file-button.tsx';
import { useTableStyles } from './table-styles.ts';

const SIDES = ['source', 'target'] as const;
const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Fresh exports against the signed revision, just before the move. */
export function DayOfPanel({ signed }: { signed: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { bridge, client, jobs, notices } = useServices();
  const sayFailure = useSayFailure();
  const busy = useShared('jobs', (state) => state.running !== null);
  const [chosen, setChosen] = useState<Record<(typeof SIDES)[number], readonly File[]>>({ source: [], target: [] });
  const [report, setReport] = useState<DayOfShown | null>(null);

  const compare = async (): Promise<void> => {
    setReport(null);
    const adopt = async (files: readonly File[]): Promise<string[]> =>
      Promise.all(files.map(async (file) => (await bridge.adoptFile(file)).fileId));
    const { jobId } = await client['signoff.dayOf']({ source: await adopt(chosen.source), target: await adopt(chosen.target) });
    jobs.getState().begin(jobId, 'day-of');
    const { outcome } = await jobs.getState().ended(jobId);
    if (outcome === 'done') setReport(await client['signoff.dayOfReport']({ jobId }));
  };
  const start = useOnce(() => compare().catch(sayFailure));
  const save = async (): Promise<void> => {
    const { savedAs } = await client['signoff.saveDayOf']({});
    if (savedAs !== null) notices.getState().show({ intent: 'success', title: t('signoff.dayOf.saved'), body: savedAs });
  };

  return (
    <Panel title={t('signoff.dayOf.title')}>
      <Text className={styles.quiet}>{signed ? t('signoff.dayOf.body') : t('signoff.dayOf.unsigned')}</Text>
      {signed ? (
        <>
          {SIDES.map((side) => (
            <div key={side} className={styles.row}>
              <FileButton multiple disabled={busy} onFiles={(files) => setChosen({ ...chosen, [side]: files })}>
                {t(`signoff.dayOf.side.${side}`)}
              </FileButton>
              {chosen[side].length > 0 ? <Text size={200}>{t('signoff.dayOf.chosen', { count: chosen[side].length })}</Text> : null}
            </div>
          ))}
          <div className={styles.row}>
            <Button appearance="primary" disabled={busy || chosen.source.length + chosen.target.length === 0} onClick={start}>
              {t('signoff.dayOf.start')}
            </Button>
            {report && report.count > 0 ? <Button onClick={() => void save().catch(sayFailure)}>{t('signoff.dayOf.save')}</Button> : null}
          </div>
        </>
      ) : null}
      {report ? <DayOfList report={report} /> : null}
    </Panel>
  );
}

function DayOfList({ report }: { report: DayOfShown }): ReactElement {
  const { t } = useTranslation();
  const styles = useTableStyles();
  const { number, items, count, read } = report;
  return (
    <>
      <MessageBar intent={count === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody role="status">
          {count === 0 ? t('signoff.dayOf.fine', { number }) : t('signoff.dayOf.found', { count, number })}{' '}
          {read.source === null || read.target === null ? t('signoff.dayOf.partly') : ''}
        </MessageBarBody>
      </MessageBar>
      {count > 0 ? (
        <div className={styles.scroller} tabIndex={0} role="group" aria-label={t('signoff.dayOf.list')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['what', 'account', 'words'] as const).map((column) => (
                  <th key={column} scope="col" className={styles.head}>
                    {t(`signoff.dayOf.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ side, what, upn, name, sentence }) => (
                <tr key={`${side} ${what} ${upn}`}>
                  <td className={styles.cell}>{t(`signoff.dayOf.what.${what}`)}</td>
                  <th scope="row" className={styles.cell}>
                    {name || upn}
                    <br />
                    <span className={mergeClasses(styles.quiet)}>
                      {upn} · {t(`signoff.dayOf.sideOf.${side}`)}
                    </span>
                  </th>
                  <td className={styles.cell}>{sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
