import { useCallback } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { screen } from '#texts/en/screen.ts';

type FieldName = keyof typeof screen.words.field;
const isFieldName = (name: string): name is FieldName => Object.hasOwn(screen.words.field, name);

/** Gives a function that says what a field is called; one that has no word keeps its name. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return useCallback((field) => (isFieldName(field) ? t(`words.field.${field}`) : field), [t]);
}
