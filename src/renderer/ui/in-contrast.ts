import type { GriffelStyle } from '@fluentui/react-components';

/** How something looks in high contrast, whether the system asks for it or a person chose it. */
export const inContrast = (style: GriffelStyle): GriffelStyle => ({
  '[data-theme="high-contrast"] &': style,
  '@media (forced-colors: active)': style,
});

const LINES = 'CanvasText 0 1px, Canvas 1px 4px';
const FILLS = {
  accent: { backgroundColor: 'Highlight' },
  solid: { backgroundColor: 'CanvasText' },
  striped: { backgroundColor: 'Canvas', backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px)' },
  upright: { backgroundColor: 'Canvas', backgroundImage: `repeating-linear-gradient(90deg, ${LINES})` },
  dotted: { backgroundColor: 'Canvas', backgroundImage: 'radial-gradient(CanvasText 1px, Canvas 1.5px)', backgroundSize: '5px 5px' },
  hollow: { backgroundColor: 'Canvas', boxShadow: 'inset 0 0 0 1px CanvasText' },
} as const satisfies Record<string, GriffelStyle>;

/** A surface where there are only two colours to paint with, by its pattern: solid is settled, striped waits, hollow is left out. */
export const contrastFill = (fill: keyof typeof FILLS): GriffelStyle => inContrast({ ...FILLS[fill], forcedColorAdjust: 'none' });
