import type { ReactElement } from 'react';
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import type { Answer } from '#lib/client.ts';
import { useServices } from '#lib/services.tsx';
import { Panel } from '#ui/panel.tsx';
import { jumpOf } from './jump-of.ts';

/** Rules by which pairs are left out. */
const REFUSED: ReadonlySet<string> = new Set(['M5', 'M6', 'M7', 'addresses']);

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto auto', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  icon: { fontSize: '20px', lineHeight: 0 },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  blocker: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  jump: { minWidth: '104px', '@media print': { display: 'none' } },
});

/** The findings of the export, each with the way to the place where it is solved. */
export function Blockers(props: {
  findings: Answer<'export.preview'>['findings'];
  /** Which pairs nobody decided about go into the file. */
  accept: 'sure' | 'likely';
  onReview: (filter: Partial<ReviewFilter>) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const findings = props.findings.filter(({ severity }) => severity === 'blocker' || severity === 'warning');
  const title = findings.length > 0 && findings.every(({ severity }) => severity === 'warning') ? 'warnings' : 'blockers';
  const sureAlone = props.accept === 'sure' && !props.findings.some(({ code }) => REFUSED.has(code));

  return (
    <Panel title={t(`overview.findings.${title}`)}>
      <ul className={styles.list}>
        {findings.length === 0 ? (
          <li className={styles.item}>
            <span className={mergeClasses(styles.icon, styles.ok)} aria-hidden>
              <CheckmarkCircleFilled />
            </span>
            <Text>{t('overview.findings.none')}</Text>
          </li>
        ) : null}
        {findings.map((finding) => {
          const { code, severity, title, count } = finding;
          const jump = jumpOf(finding, sureAlone);
          const action = t(`overview.findings.${jump.screen}`);
          return (
            <li key={code} className={styles.item}>
              <span
                className={mergeClasses(styles.icon, severity === 'blocker' ? styles.blocker : styles.warning)}
                role="img"
                aria-label={t(`findings.severity.${severity}`)}
              >
                {severity === 'blocker' ? <ErrorCircleRegular /> : <WarningRegular />}
              </span>
              <Text>{title}</Text>
              <Text className={styles.count}>{count > 0 ? t('common.accounts', { count }) : null}</Text>
              <Button
                size="small"
                className={styles.jump}
                aria-label={t('overview.findings.about', { action, message: title })}
                onClick={() => (jump.filter ? props.onReview(jump.filter) : navigation.getState().go(jump.screen, jump.sourceId))}
              >
                {action}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
