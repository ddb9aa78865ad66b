import type { TFunction } from 'i18next';
import type { InspectedTable } from '#contract/calls/inspection-shapes.ts';
import { encodingTitle } from '#core/directory/known-encodings.ts';

const UNICODE = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS: Record<string, 'comma' | 'semicolon' | 'tab' | undefined> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** How a file was read, in a few words. */
export function formatWords(table: InspectedTable, t: TFunction): string {
  if (table.sheet !== null) return t('import.fact.sheet', { sheet: table.sheet });
  const known = UNICODE.find((label) => label === table.encoding);
  const encoding = known ? t(`words.encoding.${known}`) : encodingTitle(table.encoding);
  if (!table.delimiter) return encoding;
  const named = DELIMITERS[table.delimiter];
  const delimiter = named ? t(`words.delimiter.${named}`) : t('words.delimiter.other', { delimiter: table.delimiter });
  return t('import.fact.encoded', { encoding, delimiter });
}
