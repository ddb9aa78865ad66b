import { useState, type ReactElement } from 'react';
import { Button, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { TenantSide } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ForgetTenant } from './forget-tenant.tsx';
import { RegistrationGuide } from './registration-guide.tsx';

const CLIENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9.-]*$/i;
const CLOUDS = ['public', 'gcc', 'gcc-high', 'dod', 'china'] as const;

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How a side signs in, and the two ways to do it. */
export function SignInForm(props: { side: Side; choice: TenantSide['choice']; expected: TenantSide['expected'] }): ReactElement {
  const { side, choice, expected } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const [cloud, setCloud] = useState(choice.cloud);
  const [clientId, setClientId] = useState(choice.clientId);
  const [hint, setHint] = useState(choice.hint);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const idWrong = !CLIENT_ID.test(clientId.trim());
  const hintWrong = !DOMAIN.test(hint.trim());

  const signIn = async (how: 'browser' | 'code'): Promise<void> => {
    setTried(true);
    if (idWrong || hintWrong) return;
    setBusy(true);
    try {
      await client['tenants.choose']({ side, cloud, clientId: clientId.trim(), hint: hint.trim() });
      await client['tenants.signIn']({ side, how });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void signIn('browser').catch(sayFailure);
      }}
    >
      <Text className={styles.quiet}>
        {expected ? t('tenants.expected', { name: expected.tenantName ?? expected.tenantId }) : t('tenants.notSignedIn')}
      </Text>
      <Field label={t('tenants.cloud')}>
        <Select value={cloud} onChange={(_, { value }) => setCloud(CLOUDS.find((each) => each === value) ?? 'public')}>
          {CLOUDS.map((each) => (
            <option key={each} value={each}>
              {t(`tenants.clouds.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Field
          label={t('tenants.clientId')}
          hint={t('tenants.clientIdHint')}
          validationMessage={tried && idWrong ? t('tenants.clientIdWrong') : null}
        >
          <Input value={clientId} maxLength={36} spellCheck={false} autoComplete="off" onChange={(_, { value }) => setClientId(value)} />
        </Field>
        <RegistrationGuide />
      </div>
      <Field label={t('tenants.hint')} hint={t('tenants.hintHint')} validationMessage={tried && hintWrong ? t('tenants.hintWrong') : null}>
        <Input value={hint} maxLength={253} spellCheck={false} autoComplete="off" onChange={(_, { value }) => setHint(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          icon={<PersonKeyRegular />}
          disabledFocusable={busy}
          aria-label={t(`tenants.signInSide.${side}`)}
        >
          {t('tenants.signIn')}
        </Button>
        <Button type="button" disabledFocusable={busy} onClick={() => void signIn('code').catch(sayFailure)}>
          {t('tenants.signInWithCode')}
        </Button>
        {expected ? <ForgetTenant side={side} name={expected.tenantName ?? expected.tenantId} /> : null}
      </div>
    </form>
  );
}
