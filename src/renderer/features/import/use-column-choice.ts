import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { holdsSeveral, type ColumnMeaning } from './column-meaning.ts';
import type { ImportStore } from './import-store.ts';
import { isUnclear } from './pending-file.ts';
import { chooseColumn, shownColumns } from './reading-choices.ts';
import { useColumnName, useMeaningWords } from './use-meaning-words.ts';

/** Says what a column holds, and tells what that changed to those who do not see it. */
export function useColumnChoice(store: ImportStore, fileId: string): (index: number, meaning: ColumnMeaning | null) => void {
  const { t } = useTranslation();
  const { announce } = useAnnounce();
  const wordsOf = useMeaningWords();
  const nameOf = useColumnName();
  return useCallback(
    (index, meaning) => {
      const file = store.getState().pending.find((each) => each.fileId === fileId);
      if (!file?.table) return;
      const columns = shownColumns(file.table, file.choices);
      const column = columns.find((each) => each.index === index);
      if (!column) return;
      const same = column.field === (meaning?.field ?? null) && column.reading === meaning?.reading;
      // What was only guessed counts once a person says the same.
      if (same && (column.chosen || !isUnclear(file))) return;
      const from =
        meaning && !holdsSeveral(meaning.field) ? columns.find((each) => each.field === meaning.field && each.index !== index) : undefined;
      store.getState().choose(fileId, chooseColumn(file.table, file.choices, index, meaning, isUnclear(file)));
      const words = { header: nameOf(column), meaning: wordsOf(meaning) };
      announce(from ? t('import.columns.moved', { ...words, from: nameOf(from) }) : t('import.columns.changed', words));
    },
    [store, fileId, announce, t, wordsOf, nameOf],
  );
}
