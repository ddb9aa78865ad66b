import type { Corner, SheetDescription, StrokesDescription } from '#core/deliverables/workbook-description.ts';
import { escapeAttribute } from './cell-text.ts';
import { strokesShape } from './strokes-shape.ts';

/** English Metric Units in a pixel. */
const PIXEL = 9525;

/** The part that says where the charts and drawings of a sheet stand; the charts are `rId1`, `rId2`, … */
export function drawingPart({ charts = [], strokes = [] }: SheetDescription): string {
  const frames = charts.map(
    ({ title, from, to }, n) =>
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${n + 2}" name="Chart ${n + 1}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${n + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  const shapes = strokes.map((some, n) => anchorShape(some, charts.length + n + 2));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `${frames.join('')}${shapes.join('')}</xdr:wsDr>`
  );
}

/** A drawing that cannot be read is left out; what it stands for is told in the cells beside it. */
function anchorShape({ path, title, from, width, height }: StrokesDescription, id: number): string {
  const shape = strokesShape(path, width, height);
  if (shape === null) return '';
  const extent = `cx="${Math.round(shape.width * PIXEL)}" cy="${Math.round(shape.height * PIXEL)}"`;
  return (
    `<xdr:oneCellAnchor>${corner('from', from)}<xdr:ext ${extent}/><xdr:sp macro="" textlink=""><xdr:nvSpPr>` +
    `<xdr:cNvPr id="${id}" name="Drawing ${id}" descr="${escapeAttribute(title)}"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>` +
    `<a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>${shape.geometry}<a:noFill/>` +
    '<a:ln w="15875" cap="rnd"><a:solidFill><a:srgbClr val="1F2933"/></a:solidFill><a:round/></a:ln></xdr:spPr></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>'
  );
}

function corner(name: 'from' | 'to', { column, row }: Corner): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
