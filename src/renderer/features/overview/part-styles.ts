import { makeStyles, tokens, type GriffelStyle } from '@fluentui/react-components';
import type { Coverage } from '#contract/calls/overview-calls.ts';

export type Part = keyof Coverage;

/** In the order in which they are drawn: what is settled first. */
export const PARTS: readonly Part[] = ['decided', 'sure', 'open', 'excluded'];

/** Where there are only two colours to paint with: solid is settled, striped waits, hollow is left out. */
const inContrast = (fill: GriffelStyle): GriffelStyle => ({
  '[data-theme="high-contrast"] &': { ...fill, forcedColorAdjust: 'none' },
  '@media (forced-colors: active)': { ...fill, forcedColorAdjust: 'none' },
});

/** The colours of the state marks, as surfaces: green is settled, marigold waits, grey is left out. */
export const usePartStyles = makeStyles({
  decided: { backgroundColor: tokens.colorPaletteGreenForeground1, ...inContrast({ backgroundColor: 'Highlight' }) },
  sure: { backgroundColor: tokens.colorPaletteGreenBorder1, ...inContrast({ backgroundColor: 'CanvasText' }) },
  open: {
    backgroundColor: tokens.colorPaletteMarigoldBackground3,
    ...inContrast({ backgroundColor: 'Canvas', backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px)' }),
  },
  excluded: {
    backgroundColor: tokens.colorNeutralStroke1,
    ...inContrast({ backgroundColor: 'Canvas', boxShadow: 'inset 0 0 0 1px CanvasText' }),
  },
});

export function sizeOf(coverage: Coverage): number {
  return PARTS.reduce((sum, part) => sum + coverage[part], 0);
}
