import type { ReactElement } from 'react';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ThemeProvider } from './theme-provider.tsx';

/** What a page shows that no host stands behind. */
export function NoBridge(): ReactElement {
  const { t } = useTranslation();
  return (
    <ThemeProvider choice="system">
      <EmptyState screen icon={<PlugDisconnectedRegular />} title={t('shell.noBridge.title')} body={t('shell.noBridge.body')} />
    </ThemeProvider>
  );
}
