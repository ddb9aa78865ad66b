import { useState, type ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { ShownFinding } from '#contract/calls/finding-shapes.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { FindingView } from '#lib/finding-view.tsx';
import { Panel } from '#ui/panel.tsx';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { FindingFoot } from './finding-foot.tsx';

const SEVERITIES = ['blocker', 'warning', 'question', 'note'] as const;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  ok: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', lineHeight: 0, color: tokens.colorPaletteGreenForeground1 },
});

/** What the rules found, the worst first. */
export function FindingsView(props: {
  data: ShownReadiness;
  /** Null: all environments. */
  environmentId: number | null;
  accept: Accept;
  onEnvironment: (id: number) => void;
}): ReactElement {
  const { data, environmentId, accept } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [asked, setAsked] = useState<ShownFinding | null>(null);
  const findings = data.findings.filter(
    ({ environment }) => environmentId === null || environment === null || environment.id === environmentId,
  );
  return (
    <>
      {findings.length === 0 ? (
        <Panel title={t('readiness.allWell')}>
          <Text className={styles.ok}>
            <span className={styles.icon} aria-hidden>
              <CheckmarkCircleFilled />
            </span>
            {t('readiness.nothing')}
          </Text>
        </Panel>
      ) : null}
      {SEVERITIES.map((severity) => {
        const some = findings.filter((finding) => finding.severity === severity);
        if (some.length === 0) return null;
        return (
          <Panel
            key={severity}
            title={t(`readiness.group.${severity}`, { count: some.length })}
            note={t(`readiness.groupNote.${severity}`)}
          >
            <ul className={styles.list}>
              {some.map((finding) => (
                <FindingView key={`${finding.environment?.id ?? 0} ${finding.code}`} finding={finding}>
                  <FindingFoot finding={finding} onAcknowledge={setAsked} onEnvironment={props.onEnvironment} />
                </FindingView>
              ))}
            </ul>
          </Panel>
        );
      })}
      {asked ? <AcknowledgeDialog finding={asked} accept={accept} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
