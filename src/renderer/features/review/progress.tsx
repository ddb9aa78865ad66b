import type { ReactElement } from 'react';
import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useProject } from '#lib/queries.ts';
import { sum, UNDECIDED_STATES } from './review-list.ts';

const useStyles = makeStyles({
  root: {
    marginInlineStart: 'auto',
    display: 'grid',
    gap: '4px',
    width: '190px',
    flexShrink: 0,
    '@media (max-width: 899px)': { display: 'none' },
  },
  text: { textAlign: 'end', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** How many of all source accounts need nobody any more. */
export function Progress(): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const counts = useProject().data?.counts;
  if (!counts) return null;
  const total = sum(counts);
  const done = total - sum(counts, UNDECIDED_STATES);
  const text = t('review.progress', { done, total });
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.text}>
        {text}
      </Text>
      <ProgressBar aria-label={text} thickness="medium" value={total === 0 ? 0 : done / total} color="success" />
    </div>
  );
}
