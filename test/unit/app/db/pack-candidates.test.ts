import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CandidatePacker, packCandidates, unpackCandidates, type StoredCandidate } from '#app/db/pack-candidates.ts';

const float = fc.float({ noNaN: true, noDefaultInfinity: true });
const ofWidth = (width: number): fc.Arbitrary<StoredCandidate[]> =>
  fc.array(
    fc.record({
      targetId: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      weight: float,
      probability: float,
      evidence: fc.uint8Array({ minLength: width, maxLength: width }),
    }),
    { maxLength: 30 },
  );
const plain = (candidates: readonly StoredCandidate[]): unknown[] =>
  candidates.map(({ evidence, ...rest }) => ({ ...rest, evidence: [...evidence] }));

describe('packed candidates', () => {
  it('come back as they were, in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }).chain(ofWidth), (candidates) => {
        expect(plain(unpackCandidates(packCandidates(candidates)))).toEqual(plain(candidates));
      }),
    );
  });

  it('of one account hold nothing of the account packed before', () => {
    const packer = new CandidatePacker();
    packer.begin(2);
    for (let n = 1; n <= 500; n++) packer.add(n, n, 0.5, new Uint8Array([9, 9]), 0);
    expect(unpackCandidates(packer.finish())).toHaveLength(500);
    packer.forget();
    packer.begin(1);
    packer.add(7, 1, 0.25, new Uint8Array([1, 2, 3]), 2);
    expect(plain(unpackCandidates(packer.finish()))).toEqual([{ targetId: 7, weight: 1, probability: 0.25, evidence: [3] }]);
    packer.begin(1);
    expect(unpackCandidates(packer.finish())).toEqual([]);
  });
});
