import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedColumn } from '#contract/calls/inspection-shapes.ts';
import { meaningKey, type ColumnMeaning } from './column-meaning.ts';

const WITH_READING = ['accountEnabled-inverted', 'accountEnabled-user-account-control', 'immutableId-anchor'] as const;

/** Words for what a column holds. */
export function useMeaningWords(): (meaning: ColumnMeaning | null) => string {
  const { t } = useTranslation();
  return useCallback(
    (meaning) => {
      if (meaning === null) return t('import.columns.unused');
      const key = meaningKey(meaning);
      const known = WITH_READING.find((each) => each === key);
      return known ? t(`import.columns.reading.${known}`) : t(`words.field.${meaning.field}`);
    },
    [t],
  );
}

/** What a column is called, also where the file gives it no name. */
export function useColumnName(): (column: Pick<InspectedColumn, 'header' | 'index'>) => string {
  const { t } = useTranslation();
  return useCallback(({ header, index }) => header || t('import.columns.unnamed', { number: index + 1 }), [t]);
}
