import { LOOKS, type Look } from '#core/deliverables/workbook-description.ts';

/** Fonts, fills and borders by name; their order in the file is that of these tables. */
const FONTS = {
  plain: '<sz val="11"/><color rgb="FF1F2933"/><name val="Calibri"/><family val="2"/>',
  title: '<b/><sz val="22"/><color rgb="FF1F4E79"/><name val="Calibri"/><family val="2"/>',
  subtitle: '<sz val="13"/><color rgb="FF52606D"/><name val="Calibri"/><family val="2"/>',
  heading: '<b/><sz val="13"/><color rgb="FF1F4E79"/><name val="Calibri"/><family val="2"/>',
  label: '<b/><sz val="11"/><color rgb="FF3E4C59"/><name val="Calibri"/><family val="2"/>',
  header: '<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/>',
  muted: '<i/><sz val="10"/><color rgb="FF616E7C"/><name val="Calibri"/><family val="2"/>',
  code: '<sz val="10"/><color rgb="FF1F2933"/><name val="Consolas"/><family val="3"/>',
  link: '<u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/>',
  good: '<sz val="11"/><color rgb="FF1E5631"/><name val="Calibri"/><family val="2"/>',
  warn: '<sz val="11"/><color rgb="FF7A4B00"/><name val="Calibri"/><family val="2"/>',
  bad: '<sz val="11"/><color rgb="FF8B1A1A"/><name val="Calibri"/><family val="2"/>',
} as const;

const FILLS = {
  none: '<patternFill patternType="none"/>',
  // The second one is the format's own, whatever is written.
  reserved: '<patternFill patternType="gray125"/>',
  header: solid('FF1F4E79'),
  good: solid('FFE3F4E8'),
  warn: solid('FFFFF1CC'),
  bad: solid('FFFBE1DE'),
  input: solid('FFFFFBE6'),
} as const;

const BORDERS = {
  none: '<left/><right/><top/><bottom/><diagonal/>',
  line: '<left/><right/><top/><bottom style="hair"><color rgb="FF9AA5B1"/></bottom><diagonal/>',
  box: ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin"><color rgb="FFD9B84A"/></${side}>`)
    .join('')
    .concat('<diagonal/>'),
} as const;

/** Formats of numbers: those under 164 are the format's own. */
const FORMATS = { general: 0, whole: 3, percent: 9, text: 49, time: 164, day: 165 } as const;
const OWN_FORMATS = '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>';

interface Style {
  readonly font?: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly border?: keyof typeof BORDERS;
  readonly format?: keyof typeof FORMATS;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'center';
  readonly wrap?: true;
  readonly unlocked?: true;
}

const STYLES: Readonly<Record<Look, Style>> = {
  // To the left, also where a name is written from right to left.
  text: { border: 'line', horizontal: 'left' },
  wrap: { border: 'line', horizontal: 'left', wrap: true },
  id: { border: 'line', horizontal: 'left', format: 'text' },
  code: { font: 'code', format: 'text', wrap: true },
  number: { border: 'line', format: 'whole', horizontal: 'right' },
  percent: { border: 'line', format: 'percent', horizontal: 'center' },
  time: { border: 'line', format: 'time', horizontal: 'left' },
  day: { border: 'line', format: 'day', horizontal: 'left' },
  title: { font: 'title', vertical: 'center' },
  subtitle: { font: 'subtitle' },
  heading: { font: 'heading' },
  label: { font: 'label', wrap: true },
  muted: { font: 'muted', wrap: true },
  good: { font: 'good', fill: 'good', border: 'line' },
  warn: { font: 'warn', fill: 'warn', border: 'line' },
  bad: { font: 'bad', fill: 'bad', border: 'line' },
  header: { font: 'header', fill: 'header', vertical: 'center', wrap: true },
  'number-header': { font: 'header', fill: 'header', vertical: 'center', horizontal: 'right', wrap: true },
  input: { fill: 'input', border: 'box', format: 'text', wrap: true, unlocked: true },
  link: { font: 'link' },
};

/** Number of a look's style in the file; each look has a twin for texts that begin like a formula. */
export function styleOf(look: Look, formulaLike: boolean): number {
  return 1 + 2 * LOOKS.indexOf(look) + (formulaLike ? 1 : 0);
}

/** The part `xl/styles.xml`. */
export function stylesPart(): string {
  const list = (name: string, child: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.map((item) => `<${child}>${item}</${child}>`).join('')}</${name}>`;
  const formats = LOOKS.flatMap((look) => [format(STYLES[look], false), format(STYLES[look], true)]);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="2">${OWN_FORMATS}</numFmts>` +
    list('fonts', 'font', Object.values(FONTS)) +
    list('fills', 'fill', Object.values(FILLS)) +
    list('borders', 'border', Object.values(BORDERS)) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    '</styleSheet>'
  );
}

function format(style: Style, formulaLike: boolean): string {
  const { font = 'plain', fill = 'none', border = 'none', format: number = 'general' } = style;
  const align = [
    style.horizontal ? ` horizontal="${style.horizontal}"` : '',
    ` vertical="${style.vertical ?? 'top'}"`,
    style.wrap ? ' wrapText="1"' : '',
  ].join('');
  return (
    `<xf numFmtId="${FORMATS[number]}" fontId="${at(FONTS, font)}" fillId="${at(FILLS, fill)}" borderId="${at(BORDERS, border)}" xfId="0"` +
    `${formulaLike ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
    `<alignment${align}/><protection locked="${style.unlocked ? 0 : 1}"/></xf>`
  );
}

function at<T extends object>(table: T, name: keyof T & string): number {
  return Object.keys(table).indexOf(name);
}

function solid(colour: string): string {
  return `<patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill>`;
}
