import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewFlag } from '#contract/calls/review-calls.ts';
import { FlagMark } from './flag-mark.tsx';

const useStyles = makeStyles({
  root: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Whether it is decided stands above, with the pair. */
const TOLD_ABOVE: ReadonlySet<ReviewFlag> = new Set(['undecided']);

/** Everything that stands beside an account, in words. */
export function FlagList({ flags }: { flags: readonly ReviewFlag[] }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const told = flags.filter((flag) => !TOLD_ABOVE.has(flag));
  if (told.length === 0) return null;
  return (
    <ul className={styles.root} aria-label={t('review.facet.flags')}>
      {told.map((flag) => (
        <li key={flag}>
          <FlagMark flag={flag} word />
        </li>
      ))}
    </ul>
  );
}
