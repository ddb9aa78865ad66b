import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import type { ImportStore } from './import-store.ts';
import type { Tenants } from './replacements.ts';

/** Takes files in, and says so when they are. */
export function useTakeIn(store: ImportStore): { takeIn: (tenants: Tenants) => void; apply: () => void } {
  const { t } = useTranslation();
  const { notices } = useServices();
  const sayFailure = useSayFailure();
  const tell = (taken: number | null): void => {
    if (taken !== null) notices.getState().show({ intent: 'success', title: t('import.takenIn', { count: taken }) });
  };
  return {
    takeIn: (tenants) => void store.getState().takeIn(tenants).then(tell).catch(sayFailure),
    apply: () => void store.getState().apply().then(tell).catch(sayFailure),
  };
}
