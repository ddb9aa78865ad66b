import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { rowHeight, type TextInCell } from './row-height.ts';
import type { CellLook, WorkbookCell, WorkbookDescription, WorkbookSheet, WorkbookValue } from './workbook-sheet.ts';

/** Longest text of a cell, in characters. */
const LONGEST = 32_767;
/** What a spreadsheet takes for the start of a formula once the cell is edited. */
const DANGEROUS = /^[=+\-@\t\r\n]/;
/** Text whatever is typed, so that `00123` stays it. */
const TEXT = '@';
/** The same for texts with a dangerous start, told apart so that their style can be marked. */
const QUOTED_TEXT = '@;@;@;@';
const NO_LOOK: CellLook = {};
const STYLES = 'xl/styles.xml';
const ABOUT = 'docProps/app.xml';

/**
 * Writes an .xlsx workbook. Texts become texts, never formulas, and one that begins like a formula stays
 * text when its cell is edited (`quotePrefix`). Same description, same bytes.
 */
export async function writeWorkbook({ title, at, facts, sheets }: WorkbookDescription): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: sheets.map(toSheet),
    properties: { title, creator: 'Crosswalk', created: at, modified: at, ...(facts === undefined ? {} : { custom: { ...facts } }) },
  });
  const parts = unzipSync(bytes);
  parts[STYLES] = strToU8(withQuotePrefix(strFromU8(parts[STYLES]!)));
  parts[ABOUT] = strToU8(strFromU8(parts[ABOUT]!).replace('<Application>hucre<', '<Application>Crosswalk<'));
  // The archive's own time has no zone; this is the first one it can hold.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

function toSheet(sheet: WorkbookSheet): WriteSheet {
  const looks = sheet.columns.map(({ look }) => look ?? NO_LOOK);
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  const rows = sheet.rows.map((row, y) => {
    const texts: TextInCell[] = [];
    const values = row.map((cell, x): CellValue => {
      const { value, look } = withLook(cell, looks[x] ?? NO_LOOK);
      const written = typeof value === 'string' ? cleanText(value) : value;
      // What looks as its column says is left to the column.
      const isPlain =
        look === (looks[x] ?? NO_LOOK) && (written === null ? !isSeenBlank(look) : formatOf(look, written) === formatOf(look, null));
      if (!isPlain) cells.set(`${y},${x}`, { value: written, style: styleOf(look, written) });
      if (typeof written === 'string') texts.push({ text: written, look, width: sheet.columns[x]?.width ?? 0 });
      return written;
    });
    const height = rowHeight(texts);
    if (height !== undefined) rowDefs.set(y, { height });
    return values;
  });
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, look = {}, hidden = false }) => ({ width, hidden, style: styleOf(look, null) })),
    rows,
    cells,
    rowDefs,
    pageSetup: { orientation: sheet.landscape === true ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.frozen && { freezePane: { ...sheet.frozen } }),
    ...(sheet.filter !== undefined && { autoFilter: { range: sheet.filter } }),
    dataValidations: (sheet.dropDowns ?? []).map(({ cells: range, list, hint, refusal }) => ({
      type: 'list',
      range,
      formula1: list,
      allowBlank: true,
      ...(hint && { showInputMessage: true, inputTitle: hint.title, inputMessage: hint.text }),
      ...(refusal && { showErrorMessage: true, errorStyle: 'stop', errorTitle: refusal.title, errorMessage: refusal.text }),
    })),
    ...(sheet.locked === true && {
      protection: { sheet: true, autoFilter: true, sort: true, formatColumns: true, formatRows: true },
    }),
    ...(sheet.plain === true && { view: { showGridLines: false } }),
    hidden: sheet.hidden === true,
    veryHidden: sheet.hidden === 'from-menus',
  };
}

function withLook(cell: WorkbookCell, look: CellLook): { value: WorkbookValue; look: CellLook } {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date) ? cell : { value: cell, look };
}

/** What a cell can hold: no halves of characters, no `_x0041_` that a reader would take for an escape, no line ends of Windows. */
function cleanText(text: string): string | null {
  const clean = text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (clean === '') return null;
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1)}…`.toWellFormed();
}

/** Whether a blank cell of that look is anything but blank paper. */
function isSeenBlank({ fill, border, unlocked }: CellLook): boolean {
  return fill !== undefined || border !== undefined || unlocked === true;
}

function formatOf({ format }: CellLook, value: CellValue): string | undefined {
  if (typeof value === 'string') return DANGEROUS.test(value) ? QUOTED_TEXT : TEXT;
  return value === null ? (format ?? TEXT) : format;
}

function styleOf(look: CellLook, value: CellValue): CellStyle {
  const { bold, italic, size, colour, fill, wrap, clip, align, border, unlocked } = look;
  const line = border === undefined ? undefined : ({ style: 'thin', color: { rgb: border } } as const);
  const numFmt = formatOf(look, value);
  const font = {
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(size !== undefined && { size }),
    ...(colour !== undefined && { color: { rgb: colour } }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font: { name: 'Calibri', size: 11, ...font } }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(line && { border: { top: line, right: line, bottom: line, left: line } }),
    alignment: {
      vertical: 'top',
      ...((wrap === true || clip === true) && { wrapText: true }),
      ...(align !== undefined && { horizontal: align }),
    },
    ...(numFmt !== undefined && { numFmt }),
    ...(unlocked === true && { protection: { locked: false } }),
  };
}

/** Marks the styles of texts with a dangerous start, which the library cannot; their format becomes that of all texts. */
function withQuotePrefix(styles: string): string {
  const id = new RegExp(`numFmtId="(\\d+)" formatCode="${QUOTED_TEXT}"`).exec(styles)?.[1];
  if (id === undefined) return styles;
  return styles
    .replace(`formatCode="${QUOTED_TEXT}"`, `formatCode="${TEXT}"`)
    .replaceAll(`<xf numFmtId="${id}" `, `<xf numFmtId="${id}" quotePrefix="1" `);
}
