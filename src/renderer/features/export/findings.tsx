import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { FindingView } from '#lib/finding-view.tsx';
import { Panel } from '#ui/panel.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  ok: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', lineHeight: 0, color: tokens.colorPaletteGreenForeground1 },
});

/** What blocks the file first, then what a person should know. */
export function Findings({ findings }: { findings: Answer<'export.preview'>['findings'] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  if (findings.length === 0) {
    return (
      <Panel title={t('export.findingsOk')}>
        <Text className={styles.ok}>
          <span className={styles.icon} aria-hidden>
            <CheckmarkCircleFilled />
          </span>
          {t('export.findingsNone')}
        </Text>
      </Panel>
    );
  }
  return (
    <>
      {(['blocker', 'warning'] as const).map((severity) => {
        const some = findings.filter((finding) => finding.severity === severity);
        if (some.length === 0) return null;
        return (
          <Panel key={severity} title={t(severity === 'blocker' ? 'export.blockers' : 'export.warnings')}>
            <ul className={styles.list}>
              {some.map((finding) => (
                <FindingView key={finding.code} finding={finding} />
              ))}
            </ul>
          </Panel>
        );
      })}
    </>
  );
}
