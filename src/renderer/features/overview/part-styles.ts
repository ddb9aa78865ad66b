import { makeStyles, tokens } from '@fluentui/react-components';
import type { Coverage } from '#contract/calls/overview-calls.ts';
import { contrastFill } from '#ui/in-contrast.ts';

export type Part = keyof Coverage;

/** In the order in which they are drawn: what is settled first. */
export const PARTS: readonly Part[] = ['decided', 'sure', 'open', 'excluded'];

/** The colours of the state marks, as surfaces: green is settled, marigold waits, grey is left out. */
export const usePartStyles = makeStyles({
  decided: { backgroundColor: tokens.colorPaletteGreenForeground1, ...contrastFill('accent') },
  sure: { backgroundColor: tokens.colorPaletteGreenBorder1, ...contrastFill('solid') },
  open: { backgroundColor: tokens.colorPaletteMarigoldBackground3, ...contrastFill('striped') },
  excluded: { backgroundColor: tokens.colorNeutralStroke1, ...contrastFill('hollow') },
});

export function sizeOf(coverage: Coverage): number {
  return PARTS.reduce((sum, part) => sum + coverage[part], 0);
}
