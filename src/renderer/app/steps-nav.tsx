import type { ReactElement } from 'react';
import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowExportUpFilled,
  ArrowExportUpRegular,
  ArrowImportFilled,
  ArrowImportRegular,
  BuildingMultipleFilled,
  BuildingMultipleRegular,
  CheckmarkCircleFilled,
  ClipboardTaskListLtrFilled,
  ClipboardTaskListLtrRegular,
  CloudFilled,
  CloudRegular,
  DataHistogramFilled,
  DataHistogramRegular,
  HomeFilled,
  HomeRegular,
  PeopleListFilled,
  PeopleListRegular,
  PeopleSwapFilled,
  PeopleSwapRegular,
  SignatureFilled,
  SignatureRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { format } from '#lib/format.ts';
import { SCREENS, type Screen } from '#lib/navigation.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { stepState } from './step-state.ts';

const ICONS: Record<Screen, readonly [FluentIcon, FluentIcon]> = {
  home: [HomeRegular, HomeFilled],
  tenants: [BuildingMultipleRegular, BuildingMultipleFilled],
  import: [ArrowImportRegular, ArrowImportFilled],
  accounts: [PeopleListRegular, PeopleListFilled],
  review: [PeopleSwapRegular, PeopleSwapFilled],
  overview: [DataHistogramRegular, DataHistogramFilled],
  environments: [CloudRegular, CloudFilled],
  readiness: [ClipboardTaskListLtrRegular, ClipboardTaskListLtrFilled],
  signoff: [SignatureRegular, SignatureFilled],
  export: [ArrowExportUpRegular, ArrowExportUpFilled],
};

/** Screens before which the way makes a new start: what is known, what is decided, what is handed over. */
const STARTS: ReadonlySet<Screen> = new Set(['tenants', 'environments']);

const useStyles = makeStyles({
  rail: {
    flexShrink: 0,
    width: '88px',
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollbarWidth: 'thin',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
    '@media (max-width: 720px)': { width: '52px' },
  },
  list: { listStyleType: 'none', margin: 0, padding: `${tokens.spacingVerticalXS} 0` },
  start: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXS,
    width: '100%',
    height: '54px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    position: 'relative',
    ':hover:not(:disabled)': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    '@media (max-width: 720px)': { height: '44px' },
    // All of them in a window as low as 600.
    '@media (min-width: 721px) and (max-height: 620px)': { height: '50px' },
  },
  here: {
    // Not bold: the longest name would fill the rail from edge to edge.
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      insetBlock: tokens.spacingVerticalS,
      insetInlineStart: 0,
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
  icon: { display: 'inline-flex', fontSize: '22px' },
  iconHere: { color: tokens.colorCompoundBrandForeground1 },
  mark: {
    position: 'absolute',
    top: '3px',
    left: 'calc(50% + 11px)',
    display: 'inline-flex',
    borderRadius: tokens.borderRadiusCircular,
    '@media (max-width: 720px)': { left: 'auto', right: '2px' },
  },
  done: { fontSize: '14px', color: tokens.colorPaletteGreenForeground1, backgroundColor: tokens.colorNeutralBackground2 },
  label: {
    // Still the name of the button: without it a step would be called by its mark.
    '@media (max-width: 720px)': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
});

/** The way from the exports to the file, with how far it has come. */
export function StepsNav({ project }: { project: Project | null }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const screen = useShared('navigation', (state) => state.screen);
  const here = project ? screen : 'home';

  return (
    <nav className={styles.rail} aria-label={t('shell.steps.label')}>
      <ul className={styles.list}>
        {SCREENS.map((step) => {
          const [Regular, Filled] = ICONS[step];
          const current = step === here;
          const state = stepState(step, project);
          const count = typeof state === 'number' ? state : 0;
          return (
            <li key={step} className={STARTS.has(step) ? styles.start : undefined}>
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
                  <span className={mergeClasses(styles.mark, styles.done)} role="img" aria-label={t('shell.stepState.done')}>
                    <CheckmarkCircleFilled />
                  </span>
                ) : null}
                {count > 0 ? (
                  <CounterBadge
                    className={styles.mark}
                    count={count}
                    size="small"
                    color={current ? 'brand' : 'informative'}
                    role="img"
                    aria-label={t('shell.stepState.decide', { count })}
                  >
                    {format.compact(count)}
                  </CounterBadge>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
