import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { format } from './format.ts';
import type { Saying } from './provenance.ts';

/** Says where a value stands: the file and line, and for one that was read from a tenant of what and when. */
export function useOriginWords(): (saying: Pick<Saying, 'file' | 'line' | 'read'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ file, line, read }) =>
      read ? t('words.originRead', { from: read.from, when: format.dateTime(read.at), file, line }) : t('words.origin', { file, line }),
    [t],
  );
}
