import { useState, type ReactElement } from 'react';
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, flexBasis: '200px', maxWidth: '320px' },
  // In line with the fields, which have a label above them.
  send: { marginTop: '26px' },
});

/** Gives the proxy of this network what it asks for. */
export function ProxyForm({ proxy }: { proxy: string }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, notices } = useServices();
  const sayFailure = useSayFailure();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);

  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      const { open } = await client['tenants.answerProxy']({ name, password });
      setWrong(!open);
      setPassword('');
      if (open) notices.getState().show({ intent: 'success', title: t('tenants.proxy.open') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('tenants.proxy.title', { proxy })}>
      <Text>{t('tenants.proxy.body')}</Text>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '') void send().catch(sayFailure);
        }}
      >
        <Field className={styles.field} label={t('tenants.proxy.name')}>
          <Input value={name} maxLength={256} spellCheck={false} autoComplete="off" onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field className={styles.field} label={t('tenants.proxy.password')} validationMessage={wrong ? t('tenants.proxy.wrong') : null}>
          <Input
            type="password"
            value={password}
            maxLength={1024}
            autoComplete="off"
            onChange={(_, { value }) => {
              setPassword(value);
              setWrong(false);
            }}
          />
        </Field>
        <Button className={styles.send} type="submit" appearance="primary" disabledFocusable={busy}>
          {t('tenants.proxy.send')}
        </Button>
      </form>
    </Panel>
  );
}
