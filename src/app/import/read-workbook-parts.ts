import { WorkbookFault, type WorkbookArchive } from './read-workbook-archive.ts';
import { attributeOf, scanWholeXml, scanXml } from './read-workbook-xml.ts';

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
  readonly strings: readonly string[];
}

const MAIN_TYPE =
  /application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/i;
/** Text kept of one string; a longer one is refused when its row is read. */
const MAX_STRING = 40_000;

/** Finds the sheets and reads what their cells refer to. Throws `WorkbookFault` when it is no workbook. */
export function readWorkbookParts(archive: WorkbookArchive): WorkbookParts {
  const types = archive.read('[Content_Types].xml');
  if (types === null) throw notAWorkbook();
  const contentTypes = new TextDecoder().decode(types.subarray(0, 2_000_000));
  if (contentTypes.includes('ms-excel.sheet.binary')) {
    throw new WorkbookFault('xlsb', 'is a binary workbook (.xlsb). Save it as “Excel Workbook (.xlsx)” or as “CSV UTF-8”.');
  }
  if (!MAIN_TYPE.test(contentTypes)) throw notAWorkbook();
  const path = readRelations(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const workbook = path === undefined ? null : archive.read(path);
  if (path === undefined || workbook === null) throw notAWorkbook();

  const relations = readRelations(archive, path);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  scanWholeXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet' || /hidden/i.test(attributeOf(attributes, 'state'))) return;
      const relation = relations.find(({ id }) => id === attributeOf(attributes, 'id'));
      if (relation?.type.endsWith('/worksheet')) sheets.push({ name: attributeOf(attributes, 'name'), path: relation.target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const targetOf = (type: string): string | undefined => relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;
  return { sheets, from1904, formats: readFormats(archive, targetOf('styles')), strings: readStrings(archive, targetOf('sharedStrings')) };
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
      relations.push({ id: attributeOf(attributes, 'Id'), type: attributeOf(attributes, 'Type'), target: target.replaceAll('%20', ' ') });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** Formats that Excel has built in and that show a date, a time or both. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

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
        formats.push(own.get(id) ?? BUILT_IN[id] ?? '');
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return formats;
}

function readStrings(archive: WorkbookArchive, path: string | undefined): string[] {
  const bytes = path === undefined ? null : archive.read(path);
  const strings: string[] = [];
  let open = '';
  let inText = false;
  let phonetic = false;
  if (bytes === null) return strings;
  for (const _ of scanXml(bytes, {
    open(name) {
      if (name === 'si') open = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    close(name) {
      if (name === 'si') strings.push(open);
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (inText && open.length < MAX_STRING) open += text;
    },
  }))
    continue;
  return strings;
}

function notAWorkbook(): WorkbookFault {
  return new WorkbookFault('zip', 'is a ZIP archive but no Excel workbook. Unpack it and choose the CSV or .xlsx file in it.');
}
