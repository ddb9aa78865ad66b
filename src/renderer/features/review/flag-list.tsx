import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
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

/** Everything that stands beside an account, in words. */
export function FlagList({ flags }: { flags: readonly ReviewFlag[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className={useStyles().root} aria-label={t('review.facet.flags')}>
      {flags.map((flag) => (
        <li key={flag}>
          <FlagMark flag={flag} word />
        </li>
      ))}
    </ul>
  );
}
