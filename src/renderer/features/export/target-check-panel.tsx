import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Environment } from '#contract/calls/environment-calls.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { TargetCheckResult } from '#contract/calls/tenant-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { TENANTS_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';
import { useNow } from '#ui/use-now.ts';

const KINDS = ['missing', 'disabled', 'unlicensed', 'unknown'] as const;

/** So long a look-up counts as one right before the file is used, in milliseconds. */
const FRESH = 24 * 60 * 60_000;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** Whether the destinations still are what they were, as the target tenant says right now. Nothing here keeps the file from being saved. */
export function TargetCheckPanel(props: {
  accept: Accept;
  /** Whose file; null: the one for everybody. */
  environment: Environment | null;
  environments: readonly Environment[];
}): ReactElement | null {
  const { accept, environment, environments } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, navigation } = useServices();
  const sayFailure = useSayFailure();
  const environmentId = environment?.id ?? null;
  const check = useQuery({
    queryKey: [TENANTS_KEY, 'check', accept, environmentId],
    queryFn: () => client['tenants.targetCheck']({ accept, environmentId }),
  });
  const start = (chosen: readonly Environment[]): void =>
    void client['tenants.checkTargets']({ accept, environmentIds: chosen.map(({ id }) => id) }).catch(sayFailure);
  if (check.isPending) return null;
  if (check.isError) return <FailureView error={check.error} onRetry={() => void check.refetch()} />;
  const { possible, running, problem, last } = check.data;
  return (
    <Panel title={t('tenants.check.title')} note={environment?.facts.name}>
      <Text>{t('tenants.check.body')}</Text>
      {last ? <Found last={last} /> : null}
      {problem ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {problem.message} {problem.next}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {running ? (
        <>
          <Text>{t('tenants.progress', running)}</Text>
          <ProgressBar aria-label={t('tenants.check.running')} value={running.total === 0 ? 0 : running.done / running.total} />
          <div>
            <Button onClick={() => void client['tenants.stopCheck']({}).catch(sayFailure)}>{t('tenants.stop')}</Button>
          </div>
        </>
      ) : possible ? (
        <div className={styles.actions}>
          <Button onClick={() => start(environment ? [environment] : [])}>{t('tenants.check.start')}</Button>
          {environments.length > 1 ? (
            <Button appearance="subtle" onClick={() => start(environments)}>
              {t('tenants.check.startAll', { count: environments.length })}
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          <Text className={styles.quiet}>{t('tenants.check.needSignIn')}</Text>
          <div>
            <Button onClick={() => navigation.getState().go('tenants')}>{t('tenants.check.toTenants')}</Button>
          </div>
        </>
      )}
    </Panel>
  );
}

function Found({ last }: { last: TargetCheckResult }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const now = useNow();
  const isOld = now.getTime() - Date.parse(last.at) > FRESH;
  const wrong = KINDS.filter((kind) => last[kind].count > 0);
  return (
    <>
      <Text className={styles.quiet}>{t('tenants.check.at', { ago: format.ago(last.at, now), time: format.dateTime(last.at) })}</Text>
      {last.outdated || isOld ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t(last.outdated ? 'tenants.check.outdated' : 'tenants.check.old')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {wrong.length === 0 ? (
        <Text weight="semibold">{last.checked === 0 ? t('tenants.check.none') : t('tenants.check.allWell', { count: last.checked })}</Text>
      ) : null}
      {wrong.map((kind) => (
        <div key={kind}>
          <Text weight="semibold">{t(`tenants.check.${kind}`, { count: last[kind].count })}</Text>
          <ul className={styles.list}>
            {last[kind].upns.slice(0, 10).map((upn) => (
              <li key={upn}>{upn}</li>
            ))}
            {last[kind].count > 10 ? <li>{t('tenants.check.more', { count: last[kind].count - 10 })}</li> : null}
          </ul>
        </div>
      ))}
    </>
  );
}
