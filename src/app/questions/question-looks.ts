import type { CellLook } from '../workbook/workbook-sheet.ts';

const LINE = 'D1D1D1';

/** The top row of a list, and headings. */
export const HEADING: CellLook = { bold: true, fill: 'DDE6F0', border: LINE, wrap: true };
/** What is told. */
export const TOLD: CellLook = { wrap: true, border: LINE };
/** Where the client is to write. */
export const BLANK_TO_FILL: CellLook = { wrap: true, border: LINE, fill: 'FFF4CE', unlocked: true };
/** What nobody needs to read. */
export const QUIET: CellLook = { colour: '8A8A8A', size: 8, border: LINE, clip: true };
