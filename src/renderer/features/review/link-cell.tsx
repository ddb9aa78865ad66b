import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import { format } from '#lib/format.ts';
import { StateMark } from '#lib/state-mark.tsx';
import { FlagMark } from './flag-mark.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  first: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  person: { display: 'inline-flex', color: tokens.colorNeutralForeground3, fontSize: '16px' },
  probability: { marginInlineStart: 'auto', fontWeight: tokens.fontWeightSemibold },
  reason: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // In a slim list a line holds no more than its first words.
    '@container (max-width: 745px)': {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
      lineHeight: '14px',
    },
  },
});

/** What people said beside the decision, and what the last pairing turned; the rest stands in the details. */
const IN_ROW = ['flagged', 'commented', 'needs-second', 'seconded', 'changed'] as const;

/** What holds the two sides together: the state, how probable, and the strongest reason. */
export function LinkCell({ row }: { row: ReviewRow }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const note = row.exclusion ? t(`words.exclusion.${row.exclusion}`) : row.reason;
  return (
    <div className={styles.root}>
      <div className={styles.first}>
        <StateMark state={row.state} />
        {row.decided ? (
          <span className={styles.person} role="img" aria-label={t('review.byPerson')} title={t('review.byPerson')}>
            <PersonRegular />
          </span>
        ) : null}
        {IN_ROW.filter((flag) => row.flags.includes(flag)).map((flag) => (
          <FlagMark key={flag} flag={flag} />
        ))}
        {row.target && row.probability !== null ? <span className={styles.probability}>{format.percent(row.probability)}</span> : null}
      </div>
      {/* Room for one that is still to come: nothing shall jump when it does. */}
      {note === null ? (
        <span className={styles.reason}>&nbsp;</span>
      ) : note ? (
        <span className={styles.reason} title={note}>
          {note}
        </span>
      ) : null}
    </div>
  );
}
