import { useState, type ReactElement, type ReactNode } from 'react';
import { Button, Link, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleSearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { LearnedRule } from '#contract/calls/matching-calls.ts';
import { format } from '#lib/format.ts';
import { ShareBar } from '#ui/share-bar.tsx';

/** Rules shown before a person asks for all. */
const FIRST = 10;

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    '& th, & td': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, overflowWrap: 'anywhere', height: '32px' },
    '& tr': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  number: { width: '88px', textAlign: 'end !important' as 'end', fontVariantNumeric: 'tabular-nums' },
  share: { width: '128px' },
  act: { width: '56px', textAlign: 'center !important' as 'center' },
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What became what, for how many and for how many not. */
export function RuleTable<Rule extends LearnedRule>(props: {
  label: string;
  rules: readonly Rule[];
  from: (rule: Rule) => ReactNode;
  to: (rule: Rule) => ReactNode;
  /** Shows the people of a rule in the list. */
  onShow?: (rule: Rule) => void;
}): ReactElement {
  const { rules, onShow } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? rules : rules.slice(0, FIRST);
  return (
    <div className={styles.root}>
      <table className={styles.table} aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{t('learned.column.from')}</th>
            <th scope="col">{t('learned.column.to')}</th>
            <th scope="col" className={styles.number}>
              {t('learned.column.support')}
            </th>
            <th scope="col" className={styles.number}>
              {t('learned.column.exceptions')}
            </th>
            <th scope="col" className={styles.share}>
              {t('learned.column.share')}
            </th>
            {onShow ? (
              <th scope="col" className={styles.act}>
                {t('learned.column.show')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((rule) => {
            const share = rule.support / Math.max(1, rule.support + rule.exceptions);
            return (
              <tr key={`${rule.from}\n${rule.to}`}>
                <td>{props.from(rule)}</td>
                <td>{rule.from === rule.to ? <span className={styles.quiet}>{t('learned.stayed')}</span> : props.to(rule)}</td>
                <td className={styles.number}>{format.count(rule.support)}</td>
                <td className={styles.number}>{format.count(rule.exceptions)}</td>
                <td className={styles.share}>
                  <span className={styles.bar}>
                    <ShareBar share={share} width="64px" />
                    {format.share(share)}
                  </span>
                </td>
                {onShow ? (
                  <td className={styles.act}>
                    <Tooltip content={t('learned.show', { from: rule.from, to: rule.to })} relationship="label">
                      <Button size="small" appearance="subtle" icon={<PeopleSearchRegular />} onClick={() => onShow(rule)} />
                    </Tooltip>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length < rules.length ? (
        <Link as="button" onClick={() => setAll(true)}>
          {t('learned.all', { count: rules.length })}
        </Link>
      ) : null}
    </div>
  );
}
