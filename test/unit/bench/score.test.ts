import { describe, expect, test } from 'vitest';
import { readOptions } from '#test/bench/driver/options.ts';
import { rates, scoreConfidence, scorePairs } from '#test/bench/driver/score.ts';
import { summarise } from '#test/bench/driver/summarise.ts';
import type { SeedRun } from '#test/bench/driver/run-programs.ts';

const truth = new Map([
  ['a@s', 'a@t'],
  ['b@s', 'b@t'],
  ['c@s', 'c@t'],
]);

describe('scoring', () => {
  test('pairs count as right only where the truth has them, whatever their case', () => {
    const rows = [
      { Source: 'A@s', Destination: 'a@T' },
      { Source: 'b@s', Destination: 'c@t' },
      { Source: 'nobody@s', Destination: 'b@t' },
    ];
    expect(scorePairs(rows, truth)).toEqual({ truePairs: 3, pairs: 3, right: 1 });
  });

  test.each([
    ['nothing found', { truePairs: 3, pairs: 0, right: 0 }, { precision: 0, recall: 0, f1: 0 }],
    ['all found', { truePairs: 3, pairs: 3, right: 3 }, { precision: 1, recall: 1, f1: 1 }],
    ['half of it', { truePairs: 4, pairs: 2, right: 2 }, { precision: 1, recall: 0.5, f1: 2 / 3 }],
  ])('rates of %s', (_, score, expected) => {
    expect(rates(score)).toEqual(expected);
  });

  test('confidence is counted in tenths, and a line without destination states nothing', () => {
    const rows = [
      { State: 'sure', Probability: '1.0000', Source: 'a@s', Destination: 'a@t' },
      { State: 'sure', Probability: '0.9900', Source: 'b@s', Destination: 'c@t' },
      { State: 'review', Probability: '0.5500', Source: 'c@s', Destination: 'c@t' },
      { State: 'none', Probability: '0.1000', Source: 'd@s', Destination: '' },
    ];
    const { sure, sureRight, bins } = scoreConfidence(rows, truth);
    expect([sure, sureRight]).toEqual([2, 1]);
    expect(bins[9]).toEqual({ pairs: 2, stated: 1.99, right: 1 });
    expect(bins[5]).toEqual({ pairs: 1, stated: 0.55, right: 1 });
    expect(bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(3);
  });
});

test('a summary is the mean over seeds, and the error is told as a share of the peer’s', () => {
  const run = (seed: number, right: number, peerRight: number): SeedRun => ({
    profile: 'clean',
    n: 10,
    seed,
    turns: [],
    ours: {
      score: { truePairs: 10, pairs: 10, right },
      cost: { seconds: 1, processorSeconds: 1, peakBytes: 100 },
      confidence: {
        sure: 4,
        sureRight: 4,
        bins: Array.from({ length: 10 }, (_, index) => ({
          pairs: index === 9 ? 5 : 0,
          stated: index === 9 ? 4.9 : 0,
          right: index === 9 ? 4 : 0,
        })),
      },
      milliseconds: { read: seed * 10 },
    },
    peer: { score: { truePairs: 10, pairs: 10, right: peerRight }, cost: { seconds: 2, processorSeconds: null, peakBytes: null } },
  });
  const summary = summarise([run(1, 10, 8), run(2, 8, 6)]);
  expect(summary.ours.f1).toBeCloseTo(0.9);
  expect(summary.ours).toMatchObject({
    f1Lowest: expect.closeTo(0.8),
    f1Highest: 1,
    sureShare: 0.4,
    surePrecision: 1,
    milliseconds: { read: 15 },
  });
  expect(summary.ours.calibration[9]).toEqual({ from: 0.9, share: 1, stated: expect.closeTo(0.98), actual: 0.8 });
  expect(summary.peer).toMatchObject({ f1: expect.closeTo(0.7), peakBytes: null });
  expect(summary.errorAgainstPeer).toBeCloseTo(1 / 3);
});

describe('the options', () => {
  test('seeds and sizes are lists and ranges', () => {
    const options = readOptions(['--profiles', 'hard,clean', '--n', '2000,20000', '--seeds', '1-3,7', '--peer', 'x {source}']);
    expect(options).toMatchObject({ profiles: ['hard', 'clean'], sizes: [2000, 20_000], seeds: [1, 2, 3, 7], peer: 'x {source}' });
  });

  test.each([[['--profiles', 'easy']], [['--n', 'many']], [['--seeds', '5-2']], [['--nonsense']]])('%j is refused', (args) => {
    expect(() => readOptions(args)).toThrow();
  });
});
