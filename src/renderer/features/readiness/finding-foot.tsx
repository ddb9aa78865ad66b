import type { ReactElement } from 'react';
import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownFinding } from '#contract/calls/finding-shapes.ts';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Findings that more files or another pairing solve. */
const AT_IMPORT: ReadonlySet<string> = new Set(['no-accounts', 'pairing-stale']);

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  name: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'inline-block' },
});

/** Where a finding belongs, the way to solve it, and whose name is under it. */
export function FindingFoot(props: {
  finding: ShownFinding;
  onAcknowledge: (finding: ShownFinding) => void;
  onEnvironment: (id: number) => void;
}): ReactElement {
  const { finding } = props;
  const { environment, code, severity, title, acknowledged, lapsed } = finding;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, navigation } = useServices();
  const sayFailure = useSayFailure();
  const canAcknowledge = severity === 'warning' || severity === 'question';
  const revoke = (): void => void client['readiness.revoke']({ environmentId: environment?.id ?? null, code }).catch(sayFailure);
  const name = acknowledged ?? lapsed;
  return (
    <>
      {name ? (
        <Text className={styles.said}>
          {t(acknowledged ? 'readiness.acknowledged' : 'readiness.lapsed', {
            by: name.by,
            at: format.dateTime(name.at),
            reason: name.reason,
          })}
        </Text>
      ) : null}
      <div className={styles.foot}>
        {environment ? (
          <Badge appearance="outline" color="informative">
            <span className={styles.name}>{environment.name}</span>
          </Badge>
        ) : null}
        {/* One button for both, which keeps the focus when the one becomes the other. */}
        {canAcknowledge || acknowledged ? (
          <Button
            size="small"
            aria-label={t(acknowledged ? 'readiness.revokeThis' : 'readiness.acknowledgeThis', { title })}
            onClick={acknowledged ? revoke : () => props.onAcknowledge(finding)}
          >
            {t(acknowledged ? 'readiness.revoke' : 'readiness.acknowledge')}
          </Button>
        ) : null}
        {environment ? (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t('readiness.openThis', { name: environment.name, title })}
            onClick={() => props.onEnvironment(environment.id)}
          >
            {t('readiness.open')}
          </Button>
        ) : null}
        {AT_IMPORT.has(code) ? (
          <Button size="small" appearance="subtle" onClick={() => navigation.getState().go('import')}>
            {t('readiness.toImport')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
