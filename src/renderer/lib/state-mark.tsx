import type { ReactElement } from 'react';
import {
  BranchForkRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  ProhibitedRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { LinkState } from '#core/mapping/decision.ts';

const ICONS: Record<LinkState, FluentIcon> = {
  sure: CheckmarkCircleRegular,
  review: QuestionCircleRegular,
  ambiguous: BranchForkRegular,
  none: SubtractCircleRegular,
  accepted: CheckmarkCircleFilled,
  excluded: ProhibitedRegular,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap', minWidth: 0 },
  icon: { display: 'inline-flex', fontSize: '18px', flexShrink: 0 },
  sure: { color: tokens.colorPaletteGreenForeground1 },
  review: { color: tokens.colorPaletteMarigoldForeground2 },
  ambiguous: { color: tokens.colorPaletteBerryForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  accepted: { color: tokens.colorPaletteGreenForeground1 },
  excluded: { color: tokens.colorNeutralForeground3 },
});

/** Where a source account stands: icon, word and a quiet colour. */
export function StateMark({ state }: { state: LinkState }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={styles.root} title={t(`words.stateHint.${state}`)}>
      <span className={mergeClasses(styles.icon, styles[state])} aria-hidden>
        <Icon />
      </span>
      {t(`words.state.${state}`)}
    </span>
  );
}
