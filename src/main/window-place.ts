import type { Rectangle } from 'electron';
import { z } from 'zod';

export const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
});
/** Where the window was when it was last seen, not counting maximising. */
export type WindowState = z.infer<typeof windowStateSchema>;

export interface WindowPlace {
  /** Without `x` and `y` the system centres the window. */
  readonly bounds: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number };
  readonly maximised: boolean;
}

const USUAL = { width: 1360, height: 860 };
/** So much of the title bar must be on a display to be caught with a mouse. */
const GRIP = { width: 160, height: 32 };

/** Where to put the window today: displays come and go between two starts. `workAreas` begins with the main one. */
export function placeWindow(saved: WindowState | null, workAreas: readonly Rectangle[]): WindowPlace {
  const home = saved === null ? undefined : workAreas.find((area) => holdsTitleBar(area, { ...saved, ...fitted(saved, area) }));
  if (saved === null || home === undefined) {
    return { bounds: fitted(saved ?? USUAL, workAreas[0]), maximised: saved?.maximised ?? false };
  }
  const size = fitted(saved, home);
  return { bounds: { x: saved.x, y: Math.max(saved.y, home.y), ...size }, maximised: saved.maximised };
}

function holdsTitleBar(area: Rectangle, window: Rectangle): boolean {
  const width = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  const below = window.y >= area.y - GRIP.height && window.y + GRIP.height <= area.y + area.height;
  return below && width >= GRIP.width;
}

function fitted(size: { width: number; height: number }, area: Rectangle | undefined): { width: number; height: number } {
  if (area === undefined) return { width: size.width, height: size.height };
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) };
}
