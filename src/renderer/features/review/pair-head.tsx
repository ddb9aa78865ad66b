import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import { AccountName } from '#lib/account-name.tsx';
import { format } from '#lib/format.ts';
import { StateMark } from '#lib/state-mark.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, minHeight: '104px', alignContent: 'start' },
  link: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingInlineStart: '1px' },
  arrow: { display: 'inline-flex', fontSize: '18px', color: tokens.colorNeutralForeground3, width: '20px' },
  probability: { fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3, paddingInlineStart: '28px' },
});

/** The pair itself: who becomes whom, and how sure that is. */
export function PairHead({ row }: { row: ReviewRow | undefined }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  if (!row) return <div className={styles.root} />;
  return (
    <div className={styles.root}>
      <AccountName party={row.source} detail={row.source.jobTitle} whole />
      <div className={styles.link}>
        <span className={styles.arrow} aria-hidden>
          <ArrowDownRegular />
        </span>
        <StateMark state={row.state} />
        {row.target && row.probability !== null ? <span className={styles.probability}>{format.percent(row.probability)}</span> : null}
      </div>
      {row.target ? (
        <AccountName party={row.target} detail={row.target.jobTitle} whole />
      ) : (
        <span className={styles.none}>{row.exclusion ? t(`words.exclusion.${row.exclusion}`) : t('review.noTarget')}</span>
      )}
    </div>
  );
}
