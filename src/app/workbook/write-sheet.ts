import type { ChoiceDescription, SheetDescription, WorkbookDescription } from '#core/deliverables/workbook-description.ts';
import { cellAddress, columnLetters, sheetReference } from './cell-address.ts';
import { escapeAttribute, escapeText } from './cell-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import { writeRows, type RowsWritten } from './write-rows.ts';

/** Characters of a list in a rule itself, and of a part of the footer: three have to stand beside one another. */
const LONGEST_LIST = 255;
const LONGEST_FOOTER = 44;

/** Relations of a sheet to its own parts, by these names. */
export const DRAWING_RELATION = 'rId1';
export const TABLE_RELATION = 'rId2';

/**
 * Writes the part of a sheet, its elements in the order that Excel asks for. Yields the number of rows
 * since the last pause; answers what the parts beside it need to know.
 */
export function* writeSheet(
  sheet: SheetDescription,
  { title, footer }: Pick<WorkbookDescription, 'title' | 'footer'>,
  first: boolean,
  strings: SharedStrings,
  add: (xml: string) => void,
): Generator<number, RowsWritten> {
  add(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      `<sheetPr>${sheet.tabColour ? `<tabColor rgb="FF${sheet.tabColour}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>` +
      viewOf(sheet, first) +
      '<sheetFormatPr defaultRowHeight="15"/>' +
      `<cols>${sheet.columns
        .map(
          ({ width, hidden }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
        )
        .join('')}</cols><sheetData>`,
  );
  const written = yield* writeRows(sheet, strings, add);
  add(`</sheetData>${behindRows(sheet, written)}`);
  add(
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
      `<pageSetup paperSize="9" orientation="${sheet.portrait ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>` +
      `<headerFooter><oddFooter>${escapeText(footerOf(title, footer))}</oddFooter></headerFooter>` +
      (hasDrawing(sheet) ? `<drawing r:id="${DRAWING_RELATION}"/>` : '') +
      (sheet.table ? `<tableParts count="1"><tablePart r:id="${TABLE_RELATION}"/></tableParts>` : '') +
      '</worksheet>',
  );
  return written;
}

/** Whether a sheet has a part with drawings. */
export function hasDrawing({ charts = [], strokes = [] }: SheetDescription): boolean {
  return charts.length + strokes.length > 0;
}

/** Rows that stay in view: down to the header of the table. */
function viewOf(sheet: SheetDescription, first: boolean): string {
  const rows = sheet.table ? (sheet.above?.length ?? 0) + 1 : 0;
  const columns = sheet.frozenColumns ?? 0;
  const selected = first ? ' tabSelected="1"' : '';
  if (rows + columns === 0) return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return (
    `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"><pane` +
    (columns > 0 ? ` xSplit="${columns}"` : '') +
    (rows > 0 ? ` ySplit="${rows}"` : '') +
    ` topLeftCell="${cellAddress(columns, rows)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function behindRows(sheet: SheetDescription, { rows, headerRow, merges, links }: RowsWritten): string {
  const choices = sheet.table?.choices ?? [];
  return (
    (sheet.guarded
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : '') +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    (choices.length > 0 && headerRow !== null
      ? `<dataValidations count="${choices.length}">${choices.map((choice) => validation(choice, headerRow, rows)).join('')}</dataValidations>`
      : '') +
    (links.length > 0
      ? `<hyperlinks>${links
          .map(({ at, sheet: target }) => `<hyperlink ref="${at}" location="${escapeAttribute(sheetReference(target, 'A1'))}"/>`)
          .join('')}</hyperlinks>`
      : '')
  );
}

function validation({ column, from, refusal }: ChoiceDescription, headerRow: number, rows: number): string {
  const letters = columnLetters(column);
  return (
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Not one of the choices"' +
    ` error="${escapeAttribute(refusal.slice(0, LONGEST_LIST))}" sqref="${letters}${headerRow + 2}:${letters}${rows}">` +
    `<formula1>${escapeText(listOf(from))}</formula1></dataValidation>`
  );
}

function listOf(from: ChoiceDescription['from']): string {
  if ('sheet' in from) return sheetReference(from.sheet, from.range);
  const list = from.join(',');
  if (list.length > LONGEST_LIST || from.some((choice) => /[,"]/.test(choice)))
    throw new Error(`a list of choices that Excel does not take: ${list}`);
  return `"${list}"`;
}

/** What stands at the foot of a printed page. `&` begins a code there, and a digit behind a size would belong to it. */
function footerOf(title: string, footer: string): string {
  const plain = (text: string): string => {
    // Before it is escaped: half a code would begin one.
    const cut = text.length > LONGEST_FOOTER ? `${text.slice(0, LONGEST_FOOTER - 1).toWellFormed()}…` : text;
    return ` ${cut.replaceAll('&', '&&')}`;
  };
  return `&L&8${plain(title)}&C&8${plain(footer)}&R&8 &A, page &P of &N`;
}
