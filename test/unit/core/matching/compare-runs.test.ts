import { describe, expect, it } from 'vitest';
import { compareRuns, type RunRecord, type RunsCompared, type Said, type SuggestionChange } from '#core/matching/compare-runs.ts';
import type { MatchConstraints, Reason } from '#core/matching/match-result.ts';

const [ANN, BEN] = [1, 2];
const [ANNIE, BENNO, CARL] = [11, 12, 13];
const NAMES = new Map([
  [ANN, 'Ann'],
  [BEN, 'Ben'],
  [ANNIE, 'Annie'],
  [BENNO, 'Benno'],
  [CARL, 'Carl'],
]);
const FREE: MatchConstraints = { accepted: [], rejected: [], excluded: [] };

const reason = (comparison: string, bits: number): Reason => ({
  comparison,
  level: '',
  sourceValue: '',
  targetValue: '',
  bits,
  sentence: `The ${comparison} fits.`,
});

interface Told {
  readonly said: readonly (readonly [source: number, state: Said['state'], target: number | null])[];
  /** Target accounts that are missing. */
  readonly without?: readonly number[];
  /** Reasons of Ann and Annie; every other pair was a candidate for one reason. */
  readonly reasons?: readonly Reason[];
  /** Targets that are nobody's candidates. */
  readonly aloof?: readonly number[];
}

function record({ said, without = [], reasons, aloof = [] }: Told): RunRecord {
  return {
    said: (source) => {
      const found = said.find(([key]) => key === source);
      return found ? { state: found[1], target: found[2] } : null;
    },
    givenTo: (target) => said.find(([, , given]) => given === target)?.[0] ?? null,
    had: (target) => !without.includes(target),
    reasons: (source, target) =>
      aloof.includes(target) ? [] : source === ANN && target === ANNIE && reasons ? reasons : [reason('surname', 9)],
  };
}

function compare(before: Told, after: Told, decisions: Partial<MatchConstraints> = {}): SuggestionChange[] {
  const runs: RunsCompared = {
    before: record(before),
    after: record(after),
    sources: [ANN, BEN],
    decisions: { ...FREE, ...decisions },
    nameOf: (id) => NAMES.get(id) ?? '',
  };
  const steps = compareRuns(runs);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const said = (target: number | null, state: Said['state'] = target === null ? 'none' : 'sure', others: Told['said'] = []): Told => ({
  said: [[ANN, state, target], ...others],
});

describe('compareRuns', () => {
  it('finds nothing between two equal runs, nor for accounts that only one of them knows', () => {
    expect(compare(said(ANNIE), said(ANNIE))).toEqual([]);
    expect(compare(said(ANNIE), { said: [[BEN, 'sure', BENNO]] })).toEqual([]);
  });

  it('tells how it was and how it is', () => {
    expect(compare(said(ANNIE), said(BENNO, 'review'), { rejected: [[ANN, ANNIE]] })).toEqual([
      {
        source: ANN,
        before: { state: 'sure', target: ANNIE },
        after: { state: 'review', target: BENNO },
        sentence: 'Annie was rejected.',
      },
    ]);
  });

  it('leaves out what a person decided', () => {
    expect(compare(said(ANNIE), said(BENNO), { accepted: [[ANN, BENNO]] })).toEqual([]);
    expect(compare(said(ANNIE), said(null), { excluded: [ANN] })).toEqual([]);
  });

  it.each<[string, Told, Told, Partial<MatchConstraints>, string]>([
    ['is gone', said(ANNIE), { ...said(null), without: [ANNIE] }, {}, 'Annie is no longer in the target tenant.'],
    ['was forgotten', said(null, 'review'), said(null), {}, 'The account suggested before is no longer in the target tenant.'],
    ['was accepted for another', said(ANNIE), said(null), { accepted: [[BEN, ANNIE]] }, 'Annie was accepted for Ben.'],
    ['fits another better', said(ANNIE), said(null, 'none', [[BEN, 'sure', ANNIE]]), {}, 'Annie fits Ben better.'],
    ['is no candidate', said(ANNIE), { ...said(null), aloof: [ANNIE] }, {}, 'Annie is no longer among the candidates.'],
    ['is new', { ...said(null), without: [CARL] }, said(CARL), {}, 'Carl is new in the target tenant.'],
    ['became free', said(null, 'none', [[BEN, 'sure', BENNO]]), said(BENNO), {}, 'Benno is no longer suggested for Ben.'],
    ['was no candidate', { ...said(null), aloof: [CARL] }, said(CARL), {}, 'Carl was not among the candidates at the last pairing.'],
  ])('says that the target %s', (_name, before, after, decisions, sentence) => {
    expect(compare(before, after, decisions).find(({ source }) => source === ANN)?.sentence).toBe(sentence);
  });

  it('names the reason whose weight changed most when only the state is another', () => {
    const before = { ...said(ANNIE), reasons: [reason('surname', 9), reason('city', 1)] };
    const after = { ...said(ANNIE, 'review'), reasons: [reason('surname', 4), reason('city', 2.5)] };
    expect(compare(before, after)[0]?.sentence).toBe('The surname fits. That speaks more against the pair than at the last pairing.');
    expect(compare(said(ANNIE), said(ANNIE, 'review'))[0]?.sentence).toBe(
      'The other accounts, and what was decided about them, changed how much its reasons weigh.',
    );
  });
});
