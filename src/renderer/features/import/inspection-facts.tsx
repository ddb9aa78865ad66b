import type { ReactElement } from 'react';
import { Badge, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { format } from '#lib/format.ts';
import type { Recognised } from './recognised.ts';

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
  const kinds = ACCOUNT_KINDS.flatMap((kind) => {
    const count = inspection.kinds[kind] ?? 0;
    return count > 0 ? [t(`words.kindCount.${kind}`, { count })] : [];
  });
  const facts = [
    [t('import.fact.rows'), `${t('common.rows', { count: inspection.rows })}, ${t('common.accounts', { count: inspection.accounts })}`],
    [t('import.fact.kinds'), kinds.join(' · ')],
    [t('import.fact.domains'), inspection.domains.map(({ domain, accounts }) => `${domain} (${format.count(accounts)})`).join(', ')],
    [t('import.fact.format'), formatWords(inspection, t)],
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
      {inspection.faultCount > 0 ? (
        <div>
          <Badge appearance="tint" color="warning" icon={<InfoRegular />}>
            {t('common.faults', { count: inspection.faultCount })}
          </Badge>
        </div>
      ) : null}
      {inspection.alreadyImportedAs !== null ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('import.already', { name: inspection.alreadyImportedAs })}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}

function formatWords(inspection: Recognised, t: ReturnType<typeof useTranslation>['t']): string {
  const known = (['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const).find((label) => label === inspection.encoding);
  const encoding = known ? t(`words.encoding.${known}`) : inspection.encoding;
  const named = ({ ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const)[inspection.delimiter as ',' | ';' | '\t'];
  const delimiter = named ? t(`words.delimiter.${named}`) : t('words.delimiter.other', { delimiter: inspection.delimiter });
  return inspection.delimiter ? t('import.fact.encoded', { encoding, delimiter }) : encoding;
}
