import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMasks, listsMeet, packLists } from '#core/compare/ragged.ts';

describe('listMasks', () => {
  const list = fc.array(fc.nat(200), { maxLength: 5 });

  it('shows a common bit wherever two lists share an item, and nothing only for empty lists', () => {
    fc.assert(
      fc.property(list, list, (left, right) => {
        const a = packLists([left]);
        const b = packLists([right]);
        const [own] = listMasks(a) as unknown as [number];
        const [other] = listMasks(b) as unknown as [number];
        expect(own === 0).toBe(left.length === 0);
        if (listsMeet(a, 0, b, 0)) expect(own & other).not.toBe(0);
      }),
    );
  });
});
