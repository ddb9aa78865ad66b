import type { WorkbookDescription } from '#core/deliverables/workbook-description.ts';
import { cellAddress, sheetReference } from './cell-address.ts';
import { escapeAttribute, escapeText } from './cell-text.ts';
import { DRAWING_RELATION, hasDrawing, TABLE_RELATION } from './write-sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** A kind of relation that is ours; programs pass over kinds they do not know. */
const SEAL_RELATION = 'urn:crosswalk:seal';

/** Numbers of the parts that a sheet owns, counted over the workbook from 1; null for none. */
export interface OwnedParts {
  readonly drawing: number | null;
  readonly charts: readonly number[];
  readonly table: number | null;
}

/** Gives every sheet the numbers of its parts. */
export function numberParts({ sheets }: WorkbookDescription): OwnedParts[] {
  let drawings = 0;
  let charts = 0;
  let tables = 0;
  return sheets.map((sheet) => ({
    drawing: hasDrawing(sheet) ? ++drawings : null,
    charts: (sheet.charts ?? []).map(() => ++charts),
    table: sheet.table ? ++tables : null,
  }));
}

/** What a workbook has beside its sheets; `seal` names the part. */
export interface PartsBeside {
  readonly facts: boolean;
  readonly seal: string | null;
}

export function contentTypesPart(owned: readonly OwnedParts[], { facts, seal }: PartsBeside): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
  const parts = owned.flatMap(({ drawing, charts, table }, n) => [
    override(`xl/worksheets/sheet${n + 1}.xml`, `${TYPES}.spreadsheetml.worksheet`),
    ...(drawing === null ? [] : [override(`xl/drawings/drawing${drawing}.xml`, `${TYPES}.drawing`)]),
    ...charts.map((chart) => override(`xl/charts/chart${chart}.xml`, `${TYPES}.drawingml.chart`)),
    ...(table === null ? [] : [override(`xl/tables/table${table}.xml`, `${TYPES}.spreadsheetml.table`)]),
  ]);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${seal === null ? '' : '<Default Extension="json" ContentType="application/json"/>'}${override('xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main`)}${parts.join('')}` +
    override('xl/styles.xml', `${TYPES}.spreadsheetml.styles`) +
    override('xl/sharedStrings.xml', `${TYPES}.spreadsheetml.sharedStrings`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
    (facts ? override('docProps/custom.xml', `${TYPES}.custom-properties`) : '') +
    `${override('docProps/app.xml', `${TYPES}.extended-properties`)}</Types>`
  );
}

export function packageRelations({ facts, seal }: PartsBeside): string {
  const custom: Relation = ['rId4', `${OFFICE}/custom-properties`, 'docProps/custom.xml'];
  return relations([
    ...(facts ? [custom] : []),
    ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ...(seal === null ? [] : [['rId5', SEAL_RELATION, seal] satisfies Relation]),
  ]);
}

export function corePart({ title, author, created }: WorkbookDescription): string {
  const stamp = `${created.slice(0, 19)}Z`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(author)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
  );
}

/** Null without any. */
export function customPart({ facts }: WorkbookDescription): string | null {
  if (facts === undefined) return null;
  const properties = Object.entries(facts).map(
    ([name, value], n) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${n + 2}" name="${escapeAttribute(name)}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`,
  );
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    `${properties.join('')}</Properties>`
  );
}

export function appPart(): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Crosswalk</Application></Properties>`;
}

/** The list of sheets, what is printed of each (`rows` of them), and which row on top of every page. */
export function workbookPart({ sheets }: WorkbookDescription, rows: readonly number[]): string {
  const list = sheets.map(
    ({ name, hidden }, n) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${n + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${n + 1}"/>`,
  );
  const nameOf = (kind: string, n: number, range: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${n}">${escapeText(sheetReference(sheets[n]?.name ?? '', range))}</definedName>`;
  const areas = sheets.flatMap(({ printedColumns }, n) =>
    printedColumns === undefined ? [] : [nameOf('Print_Area', n, `A1:${cellAddress(printedColumns - 1, (rows[n] ?? 1) - 1)}`)],
  );
  const titles = sheets.flatMap(({ table, above = [] }, n) =>
    table ? [nameOf('Print_Titles', n, `$${above.length + 1}:$${above.length + 1}`)] : [],
  );
  const names = [...areas, ...titles];
  return (
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="17000" tabRatio="850"/></bookViews><sheets>${list.join('')}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
  );
}

export function workbookRelations({ sheets }: WorkbookDescription): string {
  return relations([
    ...sheets.map((_, n): Relation => [`rId${n + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${n + 1}.xml`]),
    [`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'],
    [`rId${sheets.length + 2}`, `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

/** Null for a sheet without parts of its own. */
export function sheetRelations({ drawing, table }: OwnedParts): string | null {
  const own: Relation[] = [];
  if (drawing !== null) own.push([DRAWING_RELATION, `${OFFICE}/drawing`, `../drawings/drawing${drawing}.xml`]);
  if (table !== null) own.push([TABLE_RELATION, `${OFFICE}/table`, `../tables/table${table}.xml`]);
  return own.length > 0 ? relations(own) : null;
}

export function drawingRelations(charts: readonly number[]): string {
  return relations(charts.map((chart, n) => [`rId${n + 1}`, `${OFFICE}/chart`, `../charts/chart${chart}.xml`]));
}

type Relation = readonly [id: string, type: string, target: string];

function relations(list: readonly Relation[]): string {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
