import { meaningKey, meaningOf, type ColumnMeaning } from './column-meaning.ts';

type Data = Record<string | symbol, unknown>;

/** What a dragged field carries. */
export const meaningData = (meaning: ColumnMeaning): Record<string, unknown> => ({ type: 'column-meaning', key: meaningKey(meaning) });

export const draggedMeaning = (data: Data): ColumnMeaning | null =>
  data['type'] === 'column-meaning' && typeof data['key'] === 'string' ? meaningOf(data['key']) : null;

/** What a dragged column carries. */
export const columnData = (index: number): Record<string, unknown> => ({ type: 'file-column', index });

export const draggedColumn = (data: Data): number | null =>
  data['type'] === 'file-column' && typeof data['index'] === 'number' ? data['index'] : null;
