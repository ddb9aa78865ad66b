import type { AccountField } from './account.ts';
import type { ColumnChoice } from './export-reading.ts';
import type { FieldColumn, RecognisedHeader } from './recognised-header.ts';

/**
 * What a table holds once a person has said so: a chosen column feeds what was chosen for it and
 * nothing else, and a field that was given to a column is taken from all others. Of two choices for
 * one column the later counts.
 */
export function applyChoices(recognised: RecognisedHeader, choices: readonly ColumnChoice[]): RecognisedHeader {
  const inTable = choices.filter(({ index }) => Number.isInteger(index) && index >= 0 && index < recognised.headers.length);
  const valid = [...new Map(inTable.map((choice) => [choice.index, choice])).values()];
  if (valid.length === 0) return recognised;
  const chosen = new Set(valid.map(({ index }) => index));
  const given = new Set(valid.map(({ field }) => field));
  const fields = new Map<AccountField, FieldColumn[]>();
  for (const [field, columns] of recognised.fields) {
    const kept = given.has(field) ? [] : columns.filter(({ index }) => !chosen.has(index));
    if (kept.length > 0) fields.set(field, kept);
  }
  for (const { index, field, reading } of valid) {
    if (field === null) continue;
    const before = recognised.fields.get(field)?.find((column) => column.index === index);
    fields.set(field, [...(fields.get(field) ?? []), { index, reading: reading ?? before?.reading ?? null }]);
  }
  const { mapping, sorts, ...rest } = recognised;
  const fed = new Set([...fields.values()].flatMap((columns) => columns.map(({ index }) => index)));
  const paired = mapping !== undefined && (fed.has(mapping.source) || fed.has(mapping.target));
  return {
    ...rest,
    fields,
    sorts: sorts.filter(({ index }) => !chosen.has(index) || fields.get('recipientType')?.some((column) => column.index === index)),
    ...(paired && { mapping }),
  };
}
