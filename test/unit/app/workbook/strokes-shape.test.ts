import { describe, expect, test } from 'vitest';
import { strokesShape } from '#app/workbook/strokes-shape.ts';

describe('strokesShape', () => {
  test('fits the strokes into the box and keeps their proportions', () => {
    const shape = strokesShape('M10,20 L110,70', 50, 50);
    expect(shape).toMatchObject({ width: 50, height: 25 });
    expect(shape?.geometry).toContain(
      '<a:path w="10000" h="5000" fill="none"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="10000" y="5000"/></a:lnTo>',
    );
  });

  test('takes several pairs behind one letter as lines, and curves with their handles', () => {
    const geometry = strokesShape('M0 0 5 5 10 0 C 1 2 3 4 5 6', 100, 100)?.geometry;
    expect(geometry?.match(/<a:lnTo>/g)).toHaveLength(2);
    expect(geometry).toContain('<a:cubicBezTo><a:pt x="100" y="200"/><a:pt x="300" y="400"/><a:pt x="500" y="600"/></a:cubicBezTo>');
  });

  test.each(['', 'M0 0', 'm0 0 l1 1', 'M0 0 A1 1 0 0 0 2 2', 'M0 0 L1', '<script>', 'L1 1'])(
    'leaves out what it does not know: %s',
    (path) => {
      expect(strokesShape(path, 10, 10)).toBeNull();
    },
  );
});
