import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { ReadDetails } from '#lib/read-details.tsx';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useReadWords } from './use-read-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    // What can be done stands in one column, whatever the words beside it.
    gridTemplateColumns: 'minmax(0, 1fr) 284px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One thing that can be read: how it stands, and what can be done about it. */
export function ReadRow(props: {
  side: Side;
  what: 'users' | 'licences' | 'environments';
  scope: string;
  read: ReadStatus | null;
  signedIn: boolean;
  /** Shows what was read, before it is taken in. */
  onLook: () => Promise<void>;
  /** Lets the person choose a file of the same instead; left out where files are taken in elsewhere. */
  onChoose?: () => Promise<void>;
}): ReactElement {
  const { side, what, scope, read, signedIn, onLook, onChoose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const words = useReadWords(read);
  const start = (afresh: boolean): void => void client['tenants.read']({ side, what, scope, afresh }).catch(sayFailure);
  const stop = (): void => void client['tenants.pauseReading']({ side, what, scope }).catch(sayFailure);
  const active = read?.state === 'running' || read?.state === 'waiting';
  const name = t(`tenants.what.${what}`);
  const again =
    read === null
      ? t(`tenants.readWhat.${what}`)
      : read.state === 'stopped'
        ? t('tenants.goOn')
        : what === 'users' && read.file === 'taken'
          ? t('tenants.changes')
          : t('tenants.again');

  return (
    <>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text weight="semibold">{name}</Text>
          <Text className={styles.quiet}>{words ?? t(`tenants.whatNote.${what}`)}</Text>
        </div>
        <div className={styles.actions}>
          {read?.file === 'ready' && !active ? (
            <Button
              appearance="primary"
              aria-label={what === 'users' ? undefined : t('tenants.lookNamed', { what: name })}
              onClick={() => void onLook().catch(sayFailure)}
            >
              {t(what === 'users' ? 'tenants.takeIn' : 'tenants.look')}
            </Button>
          ) : null}
          {active ? (
            <Button onClick={stop}>{t('tenants.stop')}</Button>
          ) : (
            <Button disabledFocusable={!signedIn} aria-label={read === null ? undefined : `${again}: ${name}`} onClick={() => start(false)}>
              {again}
            </Button>
          )}
          {what === 'users' && read !== null && !active && read.state !== 'refused' ? (
            <Button disabledFocusable={!signedIn} onClick={() => start(true)}>
              {t('tenants.afresh')}
            </Button>
          ) : null}
          {onChoose && !active ? (
            <Button
              appearance="subtle"
              aria-label={t('tenants.fromFileNamed', { what: name })}
              onClick={() => void onChoose().catch(sayFailure)}
            >
              {t('tenants.fromFile')}
            </Button>
          ) : null}
        </div>
      </div>
      {read?.state === 'complete' && (what === 'users' || read.file === 'ready') ? (
        <ReadDetails begunAt={read.startedAt} endedAt={read.finishedAt} query={read.query} sha256={read.sha256} />
      ) : null}
      {active ? <ProgressBar aria-label={name} {...(read.total ? { value: Math.min(1, read.done / read.total) } : {})} /> : null}
      {read?.problem ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {read.problem.message} {read.problem.next}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}
