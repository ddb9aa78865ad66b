import type { CellLook } from './workbook-sheet.ts';

/** Of a line of 11 points, and the highest a row can be, in points. */
const LINE = 15;
const HIGHEST = 409;
/** The size letters have where nothing else is said, in points. */
const SIZE = 11;
/** Words do not fill a line to its end. */
const FILLED = 0.9;

/** A text, how it looks, and the width of its column in characters. */
export interface TextInCell {
  readonly text: string;
  readonly look: CellLook;
  readonly width: number;
}

/**
 * How high a row must be for its texts to be read, in points; undefined where the usual height will do. An
 * estimate: programs make rows fit their texts when these are typed, not when a file is opened.
 */
export function rowHeight(cells: readonly TextInCell[]): number | undefined {
  let highest = 0;
  for (const { text, look, width } of cells) {
    const size = look.size ?? SIZE;
    const perLine = Math.max(1, width * FILLED * (SIZE / size));
    const lines = look.wrap === true ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0) : 1;
    highest = Math.max(highest, lines * LINE * (size / SIZE));
  }
  return highest > LINE ? Math.min(HIGHEST, Math.ceil(highest)) : undefined;
}
