import type { ReactElement } from 'react';
import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowExportUpFilled,
  ArrowExportUpRegular,
  ArrowImportFilled,
  ArrowImportRegular,
  CheckmarkCircleFilled,
  DataHistogramFilled,
  DataHistogramRegular,
  HomeFilled,
  HomeRegular,
  PeopleListFilled,
  PeopleListRegular,
  PeopleSwapFilled,
  PeopleSwapRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Project } from '#contract/calls/project-calls.ts';
import { SCREENS, type Screen } from '#lib/navigation.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { stepState } from './step-state.ts';

const ICONS: Record<Screen, readonly [FluentIcon, FluentIcon]> = {
  home: [HomeRegular, HomeFilled],
  import: [ArrowImportRegular, ArrowImportFilled],
  accounts: [PeopleListRegular, PeopleListFilled],
  review: [PeopleSwapRegular, PeopleSwapFilled],
  overview: [DataHistogramRegular, DataHistogramFilled],
  export: [ArrowExportUpRegular, ArrowExportUpFilled],
};

const useStyles = makeStyles({
  list: { display: 'flex', listStyleType: 'none', margin: 0, padding: 0, height: '48px' },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    height: '100%',
    paddingInline: tokens.spacingHorizontalM,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    position: 'relative',
    ':hover:not(:disabled)': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    '@media (max-width: 720px)': { paddingInline: tokens.spacingHorizontalS },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
  icon: { display: 'inline-flex', fontSize: '20px' },
  iconHere: { color: tokens.colorCompoundBrandForeground1 },
  done: { display: 'inline-flex', fontSize: '16px', color: tokens.colorPaletteGreenForeground1 },
  label: { '@media (max-width: 1060px)': { display: 'none' } },
});

/** The way from the exports to the file, with how far it has come. */
export function StepsNav({ project }: { project: Project | null }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const screen = useShared('navigation', (state) => state.screen);
  const here = project ? screen : 'home';

  return (
    <nav aria-label={t('shell.steps.label')}>
      <ul className={styles.list}>
        {SCREENS.map((step) => {
          const [Regular, Filled] = ICONS[step];
          const current = step === here;
          const state = stepState(step, project);
          const count = typeof state === 'number' ? state : 0;
          return (
            <li key={step}>
              <button
                type="button"
                className={mergeClasses(styles.step, current && styles.here)}
                aria-current={current ? 'page' : undefined}
                disabled={step !== 'home' && !project}
                title={t(`shell.steps.${step}`)}
                onClick={() => navigation.getState().go(step)}
              >
                <span className={mergeClasses(styles.icon, current && styles.iconHere)} aria-hidden>
                  {current ? <Filled /> : <Regular />}
                </span>
                <span className={styles.label}>{t(`shell.steps.${step}`)}</span>
                {state === 'done' ? (
                  <span className={styles.done} role="img" aria-label={t('shell.stepState.done')}>
                    <CheckmarkCircleFilled />
                  </span>
                ) : null}
                {count > 0 ? (
                  <CounterBadge
                    count={count}
                    overflowCount={9999}
                    size="small"
                    color={current ? 'brand' : 'informative'}
                    role="img"
                    aria-label={t('shell.stepState.decide', { count })}
                  />
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
