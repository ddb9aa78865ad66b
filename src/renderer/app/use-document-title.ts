import { useEffect } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useProject } from '#lib/queries.ts';
import { useShared } from '#lib/services.tsx';

/** Names the window after what is in it, for the task bar and for screen readers. */
export function useDocumentTitle(): void {
  const { t } = useTranslation();
  const name = useProject().data?.name;
  const screen = useShared('navigation', (state) => state.screen);
  useEffect(() => {
    const app = t('common.appName');
    document.title = name === undefined ? app : [t(`shell.steps.${screen}`), name, app].join(' · ');
  }, [name, screen, t]);
}
