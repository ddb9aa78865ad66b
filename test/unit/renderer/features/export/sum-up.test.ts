import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumUp } from '#features/export/sum-up.ts';

test('every account is in exactly one part', () => {
  const count = fc.nat(100_000);
  fc.assert(
    fc.property(
      fc.record({
        lines: count,
        leftOut: fc.record({ undecided: count, withoutTarget: count, notInDirectory: count, excluded: count, refused: count }),
      }),
      (preview) => {
        const { lines, leftOut } = preview;
        const total = sumUp(preview).reduce((sum, part) => sum + part.count, 0);
        expect(total).toBe(lines + leftOut.undecided + leftOut.withoutTarget + leftOut.notInDirectory + leftOut.excluded + leftOut.refused);
      },
    ),
  );
});
