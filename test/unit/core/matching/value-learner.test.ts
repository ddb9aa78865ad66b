import { describe, expect, it } from 'vitest';
import { LABEL } from '#core/compare/compare-labels.ts';
import { ValueLearner } from '#core/matching/value-learner.ts';

/** The bits of one pair of similar values that was compared, among many different values; behind it stand random pairs. */
function similarBits(strangers: readonly number[]): number {
  const label = Uint8Array.of(LABEL.similar, LABEL.different, LABEL.similar);
  const places = Int32Array.of(0, 1, 2);
  const group = { of: Int32Array.of(0, ...strangers), source: places, target: places };
  const pairs = { field: 'postalCode', group, of: places, source: places, target: places, label } as const;
  const everybody = new Int32Array(1000).map((_, row) => row);
  return new ValueLearner({ pairs, source: everybody, target: everybody, values: 1000 }, { from: 1, to: 1 + strangers.length }).weights
    .fresh[0]!;
}

describe('ValueLearner', () => {
  it('thinks little of similar values where those of random pairs are similar too, though hardly any were compared', () => {
    expect(similarBits([1, 1, 1, 1])).toBeGreaterThan(3);
    expect(similarBits([1, 2, 2, 1])).toBeLessThan(0);
  });
});
