import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountField, Side } from '#core/directory/account.ts';
import { useFieldName } from '#lib/field-name.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Which file is to have the word on a field. */
export interface Preference {
  readonly side: Side;
  readonly field: AccountField;
  /** Null: by the rule again. */
  readonly file: { readonly importId: number; readonly file: string } | null;
  /** Null: for every account of the side. */
  readonly accountId: number | null;
}

/** Lets a file have the word on a field, and tells what that changed. */
export function usePrefer(): (preference: Preference) => void {
  const { t } = useTranslation();
  const { client, notices } = useServices();
  const fieldName = useFieldName();
  const sayFailure = useSayFailure();

  return useCallback(
    (preference) => {
      const prefer = async ({ side, field, file, accountId }: Preference): Promise<void> => {
        const { accounts: count } = await client['import.prefer']({ side, field, importId: file?.importId ?? null, accountId });
        const words = { field: fieldName(field), count };
        const back = { side, field, file: null, accountId };
        notices.getState().show({
          intent: 'success',
          title: file ? t('accounts.contradictions.flipped', { ...words, file: file.file }) : t('accounts.contradictions.ruled', words),
          // No step of the history: the files have the word here, and the rule is the way back.
          actions: file ? [{ label: t('accounts.contradictions.byRule'), run: () => void prefer(back).catch(sayFailure) }] : [],
        });
      };
      void prefer(preference).catch(sayFailure);
    },
    [client, fieldName, notices, sayFailure, t],
  );
}
