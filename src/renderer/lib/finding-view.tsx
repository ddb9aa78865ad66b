import type { ReactElement, ReactNode } from 'react';
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, QuestionCircleRegular, WarningRegular, type FluentIcon } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownFinding } from '#contract/calls/finding-shapes.ts';
import { FindingPeople } from './finding-people.tsx';
import { SourceNotes } from './source-notes.tsx';

const ICONS: Record<ShownFinding['severity'], FluentIcon> = {
  blocker: ErrorCircleRegular,
  warning: WarningRegular,
  question: QuestionCircleRegular,
  note: InfoRegular,
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'start',
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  blocker: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  question: { color: tokens.colorBrandForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  below: { gridColumn: '2 / 4', display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  why: { color: tokens.colorNeutralForeground2, textWrap: 'pretty', maxWidth: '90ch' },
});

/** One finding: what, whom, why with the source, and what to do. Each person leads to the place where it can be solved. */
export function FindingView({ finding, children }: { finding: ShownFinding; children?: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { severity, title, why, remedy, count, sources } = finding;
  const Icon = ICONS[severity];
  return (
    <li className={styles.root}>
      <span className={mergeClasses(styles.icon, styles[severity])} role="img" aria-label={t(`findings.severity.${severity}`)}>
        <Icon />
      </span>
      <Text weight="semibold">{title}</Text>
      <Text className={styles.quiet}>{count > 0 ? t('common.accounts', { count }) : null}</Text>
      <div className={styles.below}>
        <Text className={styles.why}>
          {why} {remedy}
        </Text>
        <SourceNotes sources={sources} />
        <FindingPeople finding={finding} />
        {children}
      </div>
    </li>
  );
}
