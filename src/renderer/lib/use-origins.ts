import { useMemo } from 'react';
import { standing, useProvenance } from './provenance.ts';
import { useOriginWords } from './use-origin-words.ts';

/** For each field of an account in which something stands: the file and line it came from, in words. */
export type Origins = ReadonlyMap<string, string>;

const NONE: Origins = new Map();

export function useOrigins(accountId: number | null): Origins {
  const originWords = useOriginWords();
  const { data } = useProvenance(accountId);
  return useMemo(() => {
    if (!data || accountId === null) return NONE;
    return new Map(
      data.fields.flatMap((provenance) => {
        const places = standing(provenance).map(originWords);
        return places.length > 0 ? [[provenance.field, places.join('; ')] as const] : [];
      }),
    );
  }, [accountId, data, originWords]);
}
