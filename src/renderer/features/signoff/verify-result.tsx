import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { useTableStyles } from './table-styles.ts';
import { ToldList, type Told } from './told-list.tsx';

/** As many differences as the app tells. */
const MOST_SHOWN = 1000;
const INTENTS = { genuine: 'success', superseded: 'warning', altered: 'error', unknown: 'info' } as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** The verdict first, then why, then which files, who signed them, and which rows. */
export function VerifyResult({ report }: { report: VerifyReport }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const { verdict, sentences, files, rows, rowCount, signatures, fingerprint } = report;
  const title = t(`signoff.verify.verdict.${verdict}`);
  const said = sentences.join(' ');
  const doubtful = files.filter(({ state }) => state !== 'genuine');
  const tell = ({ path, sheet, row, column, source, expected, found }: VerifyReport['rows'][number]): Told => {
    const place = row === 0 ? t('signoff.verify.missing') : t('signoff.verify.row', { row });
    const where = [files.length > 1 ? path : '', sheet, place, column].filter((part) => part !== '').join(', ');
    const nothing = t('signoff.verify.nothing');
    return {
      key: `${path} ${sheet} ${row} ${column} ${source}`,
      whom: source || where,
      where: source === '' ? '' : where,
      facts: [
        [t('signoff.verify.expected'), expected || nothing],
        [t('signoff.verify.found'), found || nothing],
      ],
    };
  };
  return (
    <div className={styles.root} role="status">
      <MessageBar intent={INTENTS[verdict]} layout="multiline">
        <MessageBarBody>
          {/* Most conclusions begin with the verdict. */}
          {said.startsWith(title) ? null : <MessageBarTitle>{title}.</MessageBarTitle>}
          {said}
        </MessageBarBody>
      </MessageBar>
      {doubtful.length === 0 ? (
        <Text size={200}>{t('signoff.verify.allGenuine', { count: files.length })}</Text>
      ) : (
        <ul className={styles.list} aria-label={t('signoff.verify.list')}>
          {doubtful.map(({ path, state, message }) => (
            <li key={path}>
              {path}: <span className={table.bad}>{t(`signoff.verify.state.${state}`)}</span> {message}
            </li>
          ))}
        </ul>
      )}
      {signatures.length > 0 ? (
        <Text size={200}>{t('signoff.verify.signedBy', { names: signatures.map(({ name }) => name).join(', ') })}</Text>
      ) : null}
      {rows.length > 0 ? (
        <>
          <Text size={200} className={styles.quiet}>
            {t('signoff.verify.rowsIn', { count: rowCount })}
            {rows.length === MOST_SHOWN ? ` ${t('signoff.verify.rowsMore', { shown: rows.length })}` : ''}
          </Text>
          <ToldList label={t('signoff.verify.rows')} items={rows.map(tell)} />
        </>
      ) : null}
      {fingerprint === null ? null : <Text size={200}>{t('signoff.verify.key', { fingerprint })}</Text>}
    </div>
  );
}
