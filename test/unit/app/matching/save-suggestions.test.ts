import { describe, expect, it } from 'vitest';
import { saveSuggestions } from '#app/matching/save-suggestions.ts';
import { drive } from '#app/jobs/drive.ts';
import type { MatchResult } from '#core/matching/match-result.ts';
import { tempProject } from '#test/support/temp-project.ts';

/** Two source accounts; the first has two candidates, the second none. */
const result: Pick<MatchResult, 'suggestions' | 'candidates' | 'model'> = {
  model: { version: 0 },
  suggestions: [
    { source: 0, state: 'sure', target: 1, probability: 1, runnerUp: 0, margin: 2.5 },
    { source: 1, state: 'none', target: null, probability: 0, runnerUp: null, margin: Infinity },
  ],
  candidates: {
    start: Int32Array.of(0, 2, 2),
    target: Int32Array.of(1, 0),
    weight: Float32Array.of(8, 5.5),
    probability: Float32Array.of(1, 0.125),
    evidenceOf: (n) => Uint8Array.of(2 * n + 1, 2 * n + 2),
    evidenceSize: 2,
  },
};

describe('saveSuggestions', () => {
  it('keeps what the engine said under the ids of the accounts, whatever their order', () => {
    const { tables, add } = tempProject();
    const sources = add('source', { userPrincipalName: 'b@contoso.com' }, { userPrincipalName: 'a@contoso.com' }).toReversed();
    const targets = add('target', { userPrincipalName: 'b@fabrikam.com' }, { userPrincipalName: 'a@fabrikam.com' }).toReversed();
    drive(saveSuggestions(tables.suggestions, result, sources, targets), () => true);
    expect(tables.suggestions.read(sources[0]!)).toEqual({
      sourceId: sources[0],
      state: 'sure',
      targetId: targets[1],
      probability: 1,
      runnerUpId: targets[0],
      margin: 2.5,
      reason: 'nothing',
      byRule: false,
    });
    expect(tables.suggestions.read(sources[1]!)).toMatchObject({ state: 'none', targetId: null, runnerUpId: null, margin: null });
    expect(tables.suggestions.candidates(sources[0]!).map((each) => ({ ...each, evidence: [...each.evidence] }))).toEqual([
      { targetId: targets[1], weight: 8, probability: 1, evidence: [1, 2] },
      { targetId: targets[0], weight: 5.5, probability: 0.125, evidence: [3, 4] },
    ]);
    expect(tables.suggestions.candidates(sources[1]!)).toEqual([]);
  });

  it('refuses an answer about accounts that were not asked about', () => {
    const { tables, add } = tempProject();
    const sources = add('source', { userPrincipalName: 'a@contoso.com' }, { userPrincipalName: 'b@contoso.com' });
    expect(() => drive(saveSuggestions(tables.suggestions, result, sources, []), () => true)).toThrow('target 1 of 0');
  });
});
