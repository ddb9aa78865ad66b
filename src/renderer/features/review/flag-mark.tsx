import type { ReactElement } from 'react';
import {
  ArrowSwapRegular,
  CircleRegular,
  CommentRegular,
  FlagFilled,
  PeopleCheckmarkRegular,
  PersonClockRegular,
  PersonProhibitedRegular,
  RulerRegular,
  ScaleFillRegular,
  ShieldPersonRegular,
  SparkleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewFlag } from '#contract/calls/review-calls.ts';

const ICONS: Record<ReviewFlag, FluentIcon> = {
  flagged: FlagFilled,
  commented: CommentRegular,
  'needs-second': PersonClockRegular,
  seconded: PeopleCheckmarkRegular,
  'close-call': ScaleFillRegular,
  privileged: ShieldPersonRegular,
  'source-disabled': PersonProhibitedRegular,
  'target-disabled': PersonProhibitedRegular,
  displaced: ArrowSwapRegular,
  changed: SparkleRegular,
  undecided: CircleRegular,
  'by-rule': RulerRegular,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground3 },
  flagged: { color: tokens.colorPaletteMarigoldForeground2 },
  wanted: { color: tokens.colorPaletteBerryForeground1 },
  word: { overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** What stands beside an account: a picture, with its word beside it or spoken. */
export function FlagMark({ flag, word = false }: { flag: ReviewFlag; word?: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const Icon = ICONS[flag];
  const text = t(`words.flag.${flag}`);
  const look = mergeClasses(styles.icon, flag === 'flagged' && styles.flagged, flag === 'needs-second' && styles.wanted);
  if (!word) {
    return (
      <span className={look} role="img" aria-label={text} title={t(`words.flagHint.${flag}`)}>
        <Icon />
      </span>
    );
  }
  return (
    <span className={styles.root} title={t(`words.flagHint.${flag}`)}>
      <span className={look} aria-hidden>
        <Icon />
      </span>
      <span className={styles.word}>{text}</span>
    </span>
  );
}
