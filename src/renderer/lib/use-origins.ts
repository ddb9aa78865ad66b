import { useMemo } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { standing, useProvenance } from './provenance.ts';

/** For each field of an account in which something stands: the file and line it came from, in words. */
export type Origins = ReadonlyMap<string, string>;

const NONE: Origins = new Map();

export function useOrigins(accountId: number | null): Origins {
  const { t } = useTranslation();
  const { data } = useProvenance(accountId);
  return useMemo(() => {
    if (!data || accountId === null) return NONE;
    return new Map(
      data.fields.flatMap((provenance) => {
        const places = standing(provenance).map(({ file, line }) => t('words.origin', { file, line }));
        return places.length > 0 ? [[provenance.field, places.join('; ')] as const] : [];
      }),
    );
  }, [accountId, data, t]);
}
