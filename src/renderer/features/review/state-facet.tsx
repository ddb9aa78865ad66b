import { memo, useCallback, useMemo, type ReactElement } from 'react';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import { LINK_STATES, type LinkState } from '#core/mapping/decision.ts';
import { format } from '#lib/format.ts';
import { StateMark } from '#lib/state-mark.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import { CheckFacet } from '#ui/check-facet.tsx';
import { sum, UNDECIDED_STATES } from './review-list.ts';

const useStyles = makeStyles({
  presets: { display: 'grid', gap: tokens.spacingVerticalXXS, marginBottom: tokens.spacingVerticalS },
  preset: {
    display: 'flex',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':hover': { textDecoration: 'none', backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
});

/** Narrows the list by state; the counts are those of everything the search and the other filters leave. */
export const StateFacet = memo(function StateFacet(props: {
  counts: StateCounts;
  chosen: readonly LinkState[];
  onChange: (states: readonly LinkState[]) => void;
}): ReactElement {
  const { counts, chosen, onChange } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useViewSetting<boolean>('review.facet.states', true);
  const isToDecide = chosen.length === UNDECIDED_STATES.length && UNDECIDED_STATES.every((state) => chosen.includes(state));
  const presets = [
    { label: t('review.everything'), states: [], active: chosen.length === 0, count: sum(counts) },
    { label: t('review.toDecide'), states: UNDECIDED_STATES, active: isToDecide, count: sum(counts, UNDECIDED_STATES) },
  ] as const;
  const toggle = useCallback(
    (state: LinkState, on: boolean): void => {
      const next = on ? [...chosen, state] : chosen.filter((other) => other !== state);
      onChange(next.length === LINK_STATES.length ? [] : next);
    },
    [chosen, onChange],
  );
  const options = useMemo(
    () =>
      LINK_STATES.map((state) => ({
        name: state,
        label: <StateMark state={state} />,
        count: counts[state],
        shownCount: format.count(counts[state]),
      })),
    [counts],
  );

  return (
    <CheckFacet
      dense
      title={t('review.facet.states')}
      fold={{ open, onOpen: setOpen }}
      chosen={chosen}
      onToggle={toggle}
      options={options}
      before={
        <div className={styles.presets}>
          {presets.map(({ label, states, active, count }) => (
            <Link
              key={label}
              as="button"
              className={mergeClasses(styles.preset, active && styles.chosen)}
              aria-pressed={active}
              onClick={() => onChange(states)}
            >
              <span>{label}</span>
              <span>{format.count(count)}</span>
            </Link>
          ))}
        </div>
      }
    />
  );
});
