import { useState, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Side } from '#core/directory/account.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

/** Lets the project expect another tenant, after asking. */
export function ForgetTenant({ side, name }: { side: Side; name: string }): ReactElement {
  const { t } = useTranslation();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const [asking, setAsking] = useState(false);
  const forget = (): void => {
    setAsking(false);
    void client['tenants.forget']({ side }).catch(sayFailure);
  };
  return (
    <>
      <Button type="button" appearance="subtle" onClick={() => setAsking(true)}>
        {t('tenants.forget')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t('tenants.forgetTitle', { name })}
          confirm={t('tenants.forgetConfirm')}
          cancel={t('tenants.cancel')}
          onConfirm={forget}
          onCancel={() => setAsking(false)}
        >
          {t('tenants.forgetBody')}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
