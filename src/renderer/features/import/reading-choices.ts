import type { InspectedColumn, InspectedTable, ReadingChoices } from '#contract/calls/inspection-shapes.ts';
import { holdsSeveral, type ColumnMeaning } from './column-meaning.ts';

type ColumnChoice = NonNullable<ReadingChoices['columns']>[number];

const choice = (index: number, meaning: ColumnMeaning | null): ColumnChoice =>
  meaning === null
    ? { index, field: null }
    : { index, field: meaning.field, ...(meaning.reading === undefined ? {} : { reading: meaning.reading }) };

const choiceOf = ({ index, field, reading }: InspectedColumn): ColumnChoice => choice(index, field === null ? null : { field, reading });

/** The columns as the person wants them: those of the table with the choices that it does not tell of yet. */
export function shownColumns(table: InspectedTable, choices: ReadingChoices): InspectedColumn[] {
  if (!choices.columns || choices.columns.length === 0) return table.columns;
  const chosen = new Map(choices.columns.map((column) => [column.index, column]));
  return table.columns.map((column) => {
    const { index, field, reading } = chosen.get(column.index) ?? {};
    if (index === undefined || field === undefined) return column;
    const { reading: _, ...rest } = column;
    return { ...rest, field, chosen: true, ...(reading === undefined ? {} : { reading }) };
  });
}

/** What a person said of the columns so far, here or when a file with these headers was taken in before. */
export function chosenColumns(columns: readonly InspectedColumn[]): ColumnChoice[] {
  return columns
    .filter(({ chosen }) => chosen)
    .map(({ index, field, reading }) => choice(index, field === null ? null : { field, reading }));
}

/**
 * The choices with one column holding something else. A field of one value is taken from the column
 * that held it: two columns for one name would leave it to chance which of them counts. Where the
 * headers alone do not say enough (`unclear`), what is shown beside them is a guess that counts only
 * once it is chosen, so it is chosen along with the first choice.
 */
export function chooseColumn(
  table: InspectedTable,
  choices: ReadingChoices,
  index: number,
  meaning: ColumnMeaning | null,
  unclear = false,
): ReadingChoices {
  const others = shownColumns(table, choices).filter((column) => column.index !== index);
  const columns = others.flatMap((column) => {
    const same = meaning !== null && column.field === meaning.field;
    if (same && !holdsSeveral(meaning.field)) return [choice(column.index, null)];
    // A field that is given to a column is taken from all that were not chosen for it.
    return same || column.chosen || (unclear && column.field !== null) ? [choiceOf(column)] : [];
  });
  return { ...withHeaderLine(table, choices), columns: [...columns, choice(index, meaning)].toSorted((a, b) => a.index - b.index) };
}

/** Every column as it is shown. */
export const chooseShown = (table: InspectedTable, choices: ReadingChoices): ReadingChoices => ({
  ...withHeaderLine(table, choices),
  columns: shownColumns(table, choices)
    .filter(({ field, chosen }) => chosen || field !== null)
    .map(choiceOf),
});

/** That there is no header may have been remembered together with the columns. */
const withHeaderLine = (table: InspectedTable, choices: ReadingChoices): ReadingChoices =>
  table.headerLine === 0 ? { headerLine: 0, ...choices } : choices;

/** The columns as their headers say, whatever was chosen before. */
export const chooseNoColumns = (choices: ReadingChoices): ReadingChoices => ({ ...choices, columns: [] });

/** Another way to cut the file into columns: what was said of the old columns no longer holds. */
export function chooseFormat(
  choices: ReadingChoices,
  change: Pick<ReadingChoices, 'delimiter' | 'sheet' | 'headerLine' | 'encoding'>,
): ReadingChoices {
  const { columns, ...rest } = { ...choices, ...change };
  if (change.encoding !== undefined && columns !== undefined) return { ...rest, columns };
  // Another worksheet has a header of its own.
  if (change.sheet !== undefined) delete rest.headerLine;
  return rest;
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** The fullest column that is not used and looks as if it held user principal names. */
export function likelyUpnColumn(columns: readonly InspectedColumn[]): InspectedColumn | null {
  const likely = columns.filter(
    ({ field, samples }) => field === null && samples.length > 0 && samples.every((each) => ADDRESS.test(each)),
  );
  return likely.reduce<InspectedColumn | null>((best, each) => (best === null || each.filled > best.filled ? each : best), null);
}

export const COLUMN_FILTERS = ['all', 'used', 'unused', 'filled'] as const;
export type ColumnFilter = (typeof COLUMN_FILTERS)[number];

/** The columns a person wants to see; words are looked for in headers and samples. */
export function filterColumns(columns: readonly InspectedColumn[], filter: ColumnFilter, words: string): InspectedColumn[] {
  const wanted = words.trim().toLowerCase();
  return columns.filter(({ field, filled, header, samples }) => {
    if (filter === 'used' && field === null) return false;
    if (filter === 'unused' && field !== null) return false;
    if (filter === 'filled' && filled === 0) return false;
    return wanted === '' || [header, ...samples].some((text) => text.toLowerCase().includes(wanted));
  });
}
