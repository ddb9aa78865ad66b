import { cleanCell } from '#core/directory/clean-cell.ts';
import { texts } from '#texts/texts.ts';
import type { WorkbookArchive } from './read-workbook-archive.ts';
import { WorkbookFault } from './read-workbook-fault.ts';
import { attributeOf, scanWholeXml } from './read-workbook-xml.ts';

/** A worksheet a person can see. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** What a workbook says of itself. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904, as old workbooks of the Macintosh do. */
  readonly from1904: boolean;
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  /** The part with the texts that cells refer to; undefined when the workbook has none. */
  readonly stringsPath: string | undefined;
  /** Worksheets that Excel hides. */
  readonly hidden: number;
}

const MAIN_TYPE =
  /application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/i;
/** Longest name of a worksheet and longest number format, as Excel has them. */
const MAX_NAME = 31;
const MAX_FORMAT = 255;

/** Finds the sheets and reads what their cells refer to. Throws `WorkbookFault` when it is no workbook. */
export function readWorkbookParts(archive: WorkbookArchive): WorkbookParts {
  const types = archive.read('[Content_Types].xml');
  const contentTypes = types === null ? '' : new TextDecoder().decode(types.subarray(0, 2_000_000));
  if (!MAIN_TYPE.test(contentTypes)) throw notAWorkbook(archive, contentTypes);
  const path = readRelations(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const workbook = path === undefined ? null : archive.read(path);
  if (path === undefined || workbook === null) throw notAWorkbook(archive, '');

  const relations = readRelations(archive, path);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let hidden = 0;
  scanWholeXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = byId.get(attributeOf(attributes, 'id'));
      if (!relation?.type.endsWith('/worksheet')) return;
      if (/hidden/i.test(attributeOf(attributes, 'state'))) hidden++;
      else sheets.push({ name: cleanCell(attributeOf(attributes, 'name').slice(0, MAX_NAME * 4)).value, path: relation.target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const targetOf = (type: string): string | undefined => relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;
  return { sheets, hidden, from1904, formats: readFormats(archive, targetOf('styles')), stringsPath: targetOf('sharedStrings') };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relations of a part that stay inside the archive, with their targets as paths in it. */
function readRelations(archive: WorkbookArchive, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (bytes === null) return relations;
  scanWholeXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const target = URL.parse(attributeOf(attributes, 'Target'), `http://workbook/${folder}`)?.pathname.slice(1);
      if (target === undefined) return;
      relations.push({ id: attributeOf(attributes, 'Id'), type: attributeOf(attributes, 'Type'), target: unescapedPath(target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function unescapedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Formats that Excel has built in; those of dates in East Asia count as one. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
for (const id of [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]) BUILT_IN[id] = 'yyyy/m/d';

function readFormats(archive: WorkbookArchive, path: string | undefined): string[] {
  const bytes = path === undefined ? null : archive.read(path);
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  if (bytes === null) return formats;
  scanWholeXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode'));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributeOf(attributes, 'numFmtId'));
        const format = own.get(id) ?? BUILT_IN[id] ?? '';
        formats.push(format.length > MAX_FORMAT ? '' : format);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return formats;
}

/** What else a ZIP archive may be, by its parts. */
function notAWorkbook(archive: WorkbookArchive, contentTypes: string): WorkbookFault {
  if (contentTypes.includes('ms-excel.sheet.binary')) {
    return new WorkbookFault('xlsb', texts.fileRefusals.xlsb);
  }
  const mimetype = archive.names.includes('mimetype') ? new TextDecoder().decode(archive.read('mimetype')?.subarray(0, 100)) : '';
  if (mimetype.includes('opendocument.spreadsheet')) {
    return new WorkbookFault('ods', texts.fileRefusals.ods);
  }
  if (archive.names.some((name) => name.endsWith('.iwa') || name === 'index.zip')) {
    return new WorkbookFault('numbers', texts.fileRefusals.numbers);
  }
  if (/wordprocessingml|presentationml/.test(contentTypes) || mimetype.includes('opendocument')) {
    return new WorkbookFault('document', texts.fileRefusals.document);
  }
  return new WorkbookFault('zip', texts.fileRefusals.zip);
}
