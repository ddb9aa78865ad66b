import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { AccountField, Side } from '#core/directory/account.ts';
import { useFieldName } from '#lib/field-name.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useTellWithUndo } from '#lib/use-tell-with-undo.ts';

/** Which file is to have the word on a field. */
export interface Preference {
  readonly side: Side;
  readonly field: AccountField;
  /** Null: by the rule again. */
  readonly file: { readonly importId: number; readonly file: string } | null;
  /** Null: for every account of the side. */
  readonly accountId: number | null;
}

/** Lets a file have the word on a field, and tells what that changed, with a way back. */
export function usePrefer(): (preference: Preference) => void {
  const { t } = useTranslation();
  const { client } = useServices();
  const tell = useTellWithUndo();
  const fieldName = useFieldName();
  const sayFailure = useSayFailure();

  return useCallback(
    (preference) => {
      const prefer = async ({ side, field, file, accountId }: Preference): Promise<void> => {
        const { accounts: count } = await client['import.prefer']({ side, field, importId: file?.importId ?? null, accountId });
        const words = { field: fieldName(field), count };
        await tell(file ? t('accounts.contradictions.flipped', { ...words, file: file.file }) : t('accounts.contradictions.ruled', words));
      };
      void prefer(preference).catch(sayFailure);
    },
    [client, fieldName, sayFailure, t, tell],
  );
}
