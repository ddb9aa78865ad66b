import type { ChartDescription } from '#core/deliverables/workbook-description.ts';
import { sheetReference } from './cell-address.ts';
import { escapeText } from './cell-text.ts';

const TEXT = '<a:solidFill><a:srgbClr val="3E4C59"/></a:solidFill><a:latin typeface="Calibri"/>';
const NO_LINE = '<a:ln><a:noFill/></a:ln>';

/** The part of a chart. The values stand in it too, for programs that show it without reading the sheet. */
export function chartPart(chart: ChartDescription, sheet: string): string {
  const plot = chart.kind === 'bar' ? barPlot(chart, sheet) : doughnutPlot(chart, sheet);
  const legend = chart.kind === 'doughnut' ? `<c:legend><c:legendPos val="r"/><c:overlay val="0"/>${textProperties(1000)}</c:legend>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1">${TEXT}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="en-GB" sz="1300" b="1">${TEXT}</a:rPr><a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9DFE5"/></a:solidFill></a:ln></c:spPr>' +
    '</c:chartSpace>'
  );
}

function barPlot(chart: ChartDescription, sheet: string): string {
  const axis = (id: number, other: number): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${id === 1 ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${id === 1 ? 0 : 1}"/><c:axPos val="${id === 1 ? 'l' : 't'}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${NO_LINE}</c:spPr>${textProperties(1000)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(chart, sheet, '<c:invertIfNegative val="0"/>', labels('<c:dLblPos val="outEnd"/>', true))}` +
    '<c:gapWidth val="45"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    `<c:catAx>${axis(1, 2)}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axis(2, 1)}<c:crossBetween val="between"/></c:valAx>`
  );
}

function doughnutPlot(chart: ChartDescription, sheet: string): string {
  return `<c:doughnutChart><c:varyColors val="1"/>${series(chart, sheet, '', labels('', false))}<c:firstSliceAng val="0"/><c:holeSize val="62"/></c:doughnutChart>`;
}

function series({ points, labelsAt, valuesAt, title }: ChartDescription, sheet: string, plain: string, dataLabels: string): string {
  const colours = points
    .map(
      ({ colour }, n) =>
        `<c:dPt><c:idx val="${n}"/>${plain}<c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr></c:dPt>`,
    )
    .join('');
  const cache = (values: readonly (string | number)[]): string =>
    `<c:ptCount val="${values.length}"/>${values.map((value, n) => `<c:pt idx="${n}"><c:v>${escapeText(String(value))}</c:v></c:pt>`).join('')}`;
  return (
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeText(title)}</c:v></c:tx>${plain}${colours}${dataLabels}` +
    `<c:cat><c:strRef><c:f>${escapeText(sheetReference(sheet, labelsAt))}</c:f><c:strCache>${cache(points.map(({ label }) => label))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeText(sheetReference(sheet, valuesAt))}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>${cache(points.map(({ value }) => value))}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function labels(position: string, shown: boolean): string {
  return (
    `<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${textProperties(1000)}${position}` +
    `<c:showLegendKey val="0"/><c:showVal val="${shown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${TEXT}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}
