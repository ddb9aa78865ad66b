import { memo, type ReactElement } from 'react';
import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { format } from '#lib/format.ts';
import { useNow } from '#ui/use-now.ts';
import { doneBy } from './pace.ts';
import { sum, UNDECIDED_STATES } from './review-list.ts';
import type { ReviewStore } from './review-store.ts';

const useStyles = makeStyles({
  root: {
    marginInlineStart: 'auto',
    display: 'grid',
    gap: '4px',
    minWidth: '190px',
    flexShrink: 0,
    // With the filters behind a button in the bar there is no room for it.
    '@media (max-width: 1099px)': { display: 'none' },
  },
  text: {
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How many of all source accounts need nobody any more, and when that will be all if it goes on like this. */
export const Progress = memo(function Progress({ project, store }: { project: Project; store: ReviewStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const now = useNow().getTime();
  const decidedAt = useStore(store, (state) => state.decidedAt);
  const total = sum(project.counts);
  const open = sum(project.counts, UNDECIDED_STATES);
  const end = doneBy(decidedAt, open, Math.max(now, decidedAt.at(-1) ?? 0));
  const text = t('review.progress', { done: total - open, total });
  const said = end === null ? text : `${text} · ${t('review.pace', { at: format.moment(end, now) })}`;
  return (
    <div className={styles.root} title={end === null ? undefined : t('review.paceHint')}>
      <Text size={200} className={styles.text}>
        {said}
      </Text>
      <ProgressBar aria-label={text} thickness="medium" value={total === 0 ? 0 : (total - open) / total} color="success" />
    </div>
  );
});
