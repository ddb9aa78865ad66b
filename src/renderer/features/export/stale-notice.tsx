import type { ReactElement } from 'react';
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { useServices } from '#lib/services.tsx';

/** Says that files written from the last revision are stale, because people differ from it by now. */
export function StaleNotice({ standing }: { standing: Answer<'deliver.preview'>['standing'] }): ReactElement | null {
  const { t } = useTranslation();
  const { navigation } = useServices();
  const count = standing ? standing.changes.added + standing.changes.changed + standing.changes.removed : 0;
  if (!standing || count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody role="status">
        <MessageBarTitle>{t('deliver.stale', { number: standing.number })}</MessageBarTitle>
        {t('deliver.staleBody', { count })}{' '}
        <Link as="button" inline onClick={() => navigation.getState().go('signoff')}>
          {t('deliver.toSignoff')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
