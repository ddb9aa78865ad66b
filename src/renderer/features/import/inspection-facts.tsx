import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { format } from '#lib/format.ts';
import { formatWords } from './format-words.ts';
import type { Recognised } from './recognised.ts';

const STATES = ['disabled', 'unlicensed', 'deleted'] as const;

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

/** What was understood of a file, in a few lines. */
export function InspectionFacts({ inspection }: { inspection: Recognised }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { columns, remembered } = inspection.table;
  const kinds = ACCOUNT_KINDS.flatMap((kind) => {
    const count = inspection.kinds[kind] ?? 0;
    return count > 0 ? [t(`words.kindCount.${kind}`, { count })] : [];
  });
  const states = STATES.flatMap((state) => {
    const count = inspection.states[state];
    return count > 0 ? [t(`import.fact.${state}`, { count })] : [];
  });
  const used = t('import.fact.columnsUsed', { used: columns.filter(({ field }) => field !== null).length, count: columns.length });
  const facts = [
    [t('import.fact.rows'), `${t('common.rows', { count: inspection.rows })}, ${t('common.accounts', { count: inspection.accounts })}`],
    [t('import.fact.kinds'), kinds.join(' · ')],
    [t('import.fact.states'), states.join(' · ')],
    [t('import.fact.domains'), inspection.domains.map(({ domain, accounts }) => `${domain} (${format.count(accounts)})`).join(', ')],
    [t('import.fact.columns'), remembered ? `${used}. ${t('import.columns.remembered')}` : used],
    [t('import.fact.format'), formatWords(inspection.table, t)],
  ] as const;

  return (
    <>
      <dl className={styles.list}>
        {facts.map(([term, value]) =>
          value ? (
            <div key={term} style={{ display: 'contents' }}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {inspection.mapping ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('import.mapping.title')}</MessageBarTitle> {t('import.mapping.body')}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {inspection.accounts === 0 ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t('import.noAccounts')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {columns.some(({ field }) => field === 'userPrincipalName') ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('import.columns.noUpn')}</MessageBarBody>
        </MessageBar>
      )}
      {inspection.alreadyImportedAs !== null ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('import.already', { name: inspection.alreadyImportedAs })}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}
