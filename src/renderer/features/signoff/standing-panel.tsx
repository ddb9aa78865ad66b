import { useState, type ReactElement } from 'react';
import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { SignatureRole } from '#core/signoff/revision-content.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';
import { useOnce } from '#ui/use-once.ts';
import { ChangeList } from './change-list.tsx';
import { CountsTable } from './counts-table.tsx';
import { EnvironmentChoice } from './environment-choice.tsx';
import { sumChanges } from './sum-changes.ts';
import type { SignoffState } from './use-signoff.ts';

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The last revision against what stands now, and the next thing to do about it. */
export function StandingPanel(props: { state: SignoffState; onSign: (role: SignatureRole) => void; onCompare: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, jobs, navigation } = useServices();
  const sayFailure = useSayFailure();
  const busy = useShared('jobs', (state) => state.running !== null);
  const { state, onSign, onCompare } = props;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const latest = state.revisions[0];
  const differ = state.standing === null ? null : sumChanges(state.standing.changes);
  const wantsFreezing = !latest || (differ ?? 0) > 0;
  const chosen = state.environments.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const blockers = state.blockers.filter(
    ({ environmentId }) => environmentId === null || state.environments.length === 0 || chosen.includes(environmentId),
  ).length;

  const start = async (): Promise<void> => {
    const environmentIds = left.size === 0 ? null : chosen;
    const { jobId } = await client['signoff.freeze']({ environmentIds });
    jobs.getState().begin(jobId, 'freeze');
  };
  const freeze = useOnce(() => start().catch(sayFailure));

  return (
    <Panel title={t('signoff.now.title')}>
      <Standing state={state} differ={differ} />
      {blockers > 0 && wantsFreezing ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {t('signoff.now.blocked', { count: blockers })}{' '}
            <Link as="button" inline onClick={() => navigation.getState().go('readiness')}>
              {t('signoff.now.toReadiness')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {state.standing && (differ ?? 0) > 0 ? <ChangeList number={null} title={t('signoff.now.difference')} /> : null}
      {latest ? <CountsTable title={t('signoff.now.environments')} counts={latest.counts} /> : null}
      {state.environments.length > 1 ? <EnvironmentChoice environments={state.environments} left={left} onChange={setLeft} /> : null}
      <div className={styles.foot}>
        {latest && (differ ?? 0) === 0
          ? latest.missing.map((role, n) => (
              <Button key={role} appearance={n === 0 ? 'primary' : 'secondary'} disabled={busy} onClick={() => onSign(role)}>
                {t('signoff.now.signAs', { role: t(`signoff.role.${role}`) })}
              </Button>
            ))
          : null}
        <Button
          appearance={wantsFreezing ? 'primary' : 'secondary'}
          disabledFocusable={busy || blockers > 0 || (state.environments.length > 0 && chosen.length === 0)}
          onClick={freeze}
        >
          {t('signoff.now.freeze', { number: (latest?.number ?? 0) + 1 })}
        </Button>
        {latest && state.standing === null && !busy ? <Button onClick={onCompare}>{t('signoff.now.compare')}</Button> : null}
      </div>
    </Panel>
  );
}

/** One message: what is signed, and whether it still holds. */
function Standing({ state, differ }: { state: SignoffState; differ: number | null }): ReactElement {
  const { t } = useTranslation();
  const latest = state.revisions[0];
  const bar = (intent: 'info' | 'success' | 'warning', title: string, body: string): ReactElement => (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {body}
      </MessageBarBody>
    </MessageBar>
  );
  if (!latest) return bar('info', t('signoff.now.none'), t('signoff.now.noneBody'));
  const { number, signed, missing } = latest;
  if (differ === null) return <Spinner size="tiny" labelPosition="after" label={t('signoff.now.checking', { number })} />;
  if (differ > 0) {
    const body = signed ? t('signoff.now.staleSigned', { count: differ }) : t('signoff.now.staleOpen', { count: differ });
    return bar('warning', t('signoff.now.stale', { number }), body);
  }
  if (signed) return bar('success', t('signoff.now.signed', { number }), t('signoff.now.signedBody'));
  const roles = missing.map((role) => t(`signoff.role.${role}`)).join(', ');
  return bar('info', t('signoff.now.waiting', { number }), t('signoff.now.waitingBody', { roles }));
}
