import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWindow, type WindowState } from '#main/window-place.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 2560, height: 1400 };
const at = (x: number, y: number, width = 1200, height = 800, maximised = false): WindowState => ({ x, y, width, height, maximised });

describe('placeWindow', () => {
  test.each([
    ['never seen before: the usual size, centred', null, [main], { width: 1360, height: 860 }],
    ['never seen before, small screen: no larger than it', null, [{ ...main, width: 1280, height: 720 }], { width: 1280, height: 720 }],
    ['where it was', at(100, 50), [main], { x: 100, y: 50, width: 1200, height: 800 }],
    ['where it was, on the second display', at(2000, 100), [main, right], { x: 2000, y: 100, width: 1200, height: 800 }],
    ['the second display is gone: centred', at(2000, 100), [main], { width: 1200, height: 800 }],
    ['half over the edge, still to be caught', at(1500, 100), [main], { x: 1500, y: 100, width: 1200, height: 800 }],
    ['too far over the edge: centred', at(1900, 100), [main], { width: 1200, height: 800 }],
    ['below the lower edge: centred', at(100, 1039), [main], { width: 1200, height: 800 }],
    ['title bar above the upper edge: pulled down', at(100, -20), [main], { x: 100, y: 0, width: 1200, height: 800 }],
    ['larger than the display: cut to it', at(0, 0, 4000, 3000), [main], { x: 0, y: 0, width: 1920, height: 1040 }],
    ['no display at all, as over a broken remote session', at(5, 5), [], { width: 1200, height: 800 }],
  ])('%s', (_case, saved, areas, bounds) => {
    expect(placeWindow(saved, areas).bounds).toEqual(bounds);
  });

  test('stays maximised also where its old place is gone', () => {
    expect(placeWindow(at(2000, 100, 1200, 800, true), [main]).maximised).toBe(true);
    expect(placeWindow(at(10, 10, 1200, 800, true), [main]).maximised).toBe(true);
    expect(placeWindow(null, [main]).maximised).toBe(false);
  });

  test('whatever was saved, the title bar can be caught and the window is no larger than its display', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const { bounds } = placeWindow(at(x, y, width, height), [main, right]);
        const suits = (area: typeof main): boolean =>
          bounds.width <= area.width &&
          bounds.height <= area.height &&
          (bounds.y ?? area.y) >= area.y &&
          (bounds.x === undefined || overlap(area, bounds.x, bounds.width) >= 160);
        // It may reach over two displays; the one it belongs to is the one whose title bar line it stands on.
        expect([main, right].some(suits)).toBe(true);
      }),
    );
  });
});

function overlap(area: { x: number; width: number }, x: number, width: number): number {
  return Math.min(area.x + area.width, x + width) - Math.max(area.x, x);
}
