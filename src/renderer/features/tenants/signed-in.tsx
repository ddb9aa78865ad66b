import type { ReactElement } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { TenantSide } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** Who is signed in, to which tenant, and what that tenant agreed to. */
export function SignedIn({ side, account }: { side: Side; account: NonNullable<TenantSide['account']> }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const { announce } = useAnnounce();
  const sayFailure = useSayFailure();
  const signOut = async (): Promise<void> => {
    await client['tenants.signOut']({ side });
    announce(t('tenants.signedOut'));
  };
  const facts = [
    ['user', account.userName],
    // The name stands in the panel's head.
    ...(account.tenantName === null ? [['tenant', t('tenants.nameUnknown')] as const] : []),
    ['id', account.tenantId],
    ['domains', account.domains.join(', ') || t('tenants.nameUnknown')],
    ['cloud', t(`tenants.clouds.${account.cloud}`)],
    ['permissions', account.granted?.join(', ') ?? t('tenants.permissionsUnknown')],
  ] as const;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact} style={{ display: 'contents' }}>
            <dt className={styles.name}>
              <Text>{t(`tenants.facts.${fact}`)}</Text>
            </dt>
            <dd className={styles.value}>
              <Text>{value}</Text>
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button icon={<SignOutRegular />} onClick={() => void signOut().catch(sayFailure)}>
          {t('tenants.signOut')}
        </Button>
      </div>
    </>
  );
}
