import type { ReactElement } from 'react';
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { TenantSide } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    letterSpacing: '0.15em',
    userSelect: 'all',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A sign-in that goes on elsewhere, and the way out of waiting for it. */
export function WaitingSignIn({ side, pending }: { side: Side; pending: NonNullable<TenantSide['pending']> }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const { announce } = useAnnounce();
  const sayFailure = useSayFailure();
  const { code, how, until } = pending;
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    announce(t('tenants.copied'));
  };
  return (
    <div className={styles.root} role="status">
      {code ? (
        <>
          <Text>{t('tenants.enterCode', { address: code.address })}</Text>
          <div className={styles.row}>
            <Text className={styles.code}>{code.userCode}</Text>
            <Button icon={<CopyRegular />} onClick={() => void copy(code.userCode).catch(sayFailure)}>
              {t('tenants.copyCode')}
            </Button>
          </div>
        </>
      ) : (
        <Spinner size="tiny" label={t(how === 'browser' ? 'tenants.waitingBrowser' : 'tenants.waitingCode')} />
      )}
      <Text className={styles.quiet}>{t('tenants.waitsUntil', { time: format.moment(Date.parse(until), Date.parse(until)) })}</Text>
      <Button onClick={() => void client['tenants.cancelSignIn']({ side }).catch(sayFailure)}>{t('tenants.cancel')}</Button>
    </div>
  );
}
