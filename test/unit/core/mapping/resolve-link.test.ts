import { describe, expect, it } from 'vitest';
import { resolveLink, type DecidedLink, type SuggestedLink } from '#core/mapping/resolve-link.ts';

const open: DecidedLink = { verdict: null, rejectedIds: new Set() };
const nobody = (): boolean => false;
const suggested = (state: SuggestedLink['state'], targetId: number | null, candidateIds: number[]): SuggestedLink => ({
  state,
  targetId,
  probability: 0.9,
  probabilityOf: (id) => (candidateIds.includes(id) ? 0.4 : null),
  candidateIds: () => candidateIds,
});

describe('resolveLink', () => {
  it('takes the suggestion when nobody decided anything', () => {
    expect(resolveLink(open, suggested('sure', 7, [7, 8]), nobody)).toMatchObject({
      state: 'sure',
      targetId: 7,
      probability: 0.9,
      decided: false,
    });
  });

  it('gives an account without any suggestion no target', () => {
    expect(resolveLink(open, null, nobody)).toMatchObject({ state: 'none', targetId: null, decided: false });
  });

  it('lets a person’s acceptance win over the suggestion, with the probability the engine gave that pair', () => {
    const decided: DecidedLink = { verdict: { act: 'accept', targetId: 8 }, rejectedIds: new Set() };
    expect(resolveLink(decided, suggested('sure', 7, [7, 8]), nobody)).toMatchObject({
      state: 'accepted',
      targetId: 8,
      probability: 0.4,
      decided: true,
    });
  });

  it('offers the other candidates when the suggestion was rejected', () => {
    const decided: DecidedLink = { verdict: null, rejectedIds: new Set([7]) };
    expect(resolveLink(decided, suggested('sure', 7, [7, 8]), nobody)).toMatchObject({ state: 'ambiguous', targetId: null });
    expect(resolveLink(decided, suggested('sure', 7, [7]), nobody)).toMatchObject({ state: 'none', targetId: null });
  });

  it('gives a target that a person gave to somebody else to nobody', () => {
    expect(resolveLink(open, suggested('sure', 7, [7, 8]), (id) => id === 7)).toMatchObject({ state: 'ambiguous', targetId: null });
  });

  it.each([
    [{ act: 'unpair' } as const, { state: 'none', targetId: null, decided: true }],
    [
      { act: 'exclude', reason: 'guest', note: 'partner' } as const,
      { state: 'excluded', exclusion: 'guest', note: 'partner', decided: true },
    ],
  ])('keeps to %o', (verdict, expected) => {
    expect(resolveLink({ verdict, rejectedIds: new Set() }, suggested('sure', 7, [7]), nobody)).toMatchObject(expected);
  });
});
