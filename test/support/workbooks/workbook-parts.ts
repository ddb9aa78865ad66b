/** What a hand-made workbook holds. */
export interface HandMade {
  /** The rows of each worksheet as XML, by name; `sheet` of one that is hidden is in `hidden`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly from1904?: boolean;
  /** Number formats; the style of a cell is the place in the list, counted from 1. */
  readonly formats?: readonly string[];
  readonly strings?: string;
  readonly contentType?: string;
  /** Namespaces and relations of ISO 29500 strict. */
  readonly strict?: boolean;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a workbook, to be zipped. */
export function workbookParts(made: HandMade): Record<string, string> {
  const base = made.strict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org';
  const main = made.strict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const type = (name: string): string => `${base}/officeDocument/${made.strict ? '' : '2006/'}relationships/${name}`;
  const relations = (inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const relation = (id: string, name: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type(name)}" Target="${target}"/>`;
  const names = Object.keys(made.sheets);
  const listed = names.map((name, at) => {
    const state = made.hidden?.includes(name) ? ' state="veryHidden"' : '';
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="s${at}"/>`;
  });
  const formats = (made.formats ?? []).map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const styles = (made.formats ?? []).map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types><Default Extension="rels" ContentType="x"/><Override PartName="/xl/workbook.xml" ContentType="${made.contentType ?? MAIN}"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}"><workbookPr${made.from1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      names.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relation('styles', 'styles', '/xl/styles.xml') +
        (made.strings === undefined ? '' : relation('strings', 'sharedStrings', 'sharedStrings.xml')),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
  };
  if (made.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${made.strings}</sst>`;
  for (const [at, name] of names.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet xmlns="${main}"><sheetData>${made.sheets[name]}</sheetData></worksheet>`;
  }
  return parts;
}

/** A cell that holds its own text. */
export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
