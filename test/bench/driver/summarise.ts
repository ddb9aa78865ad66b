import type { ProfileName } from '../tenants/profiles.ts';
import type { ProgramRun, SeedRun } from './run-programs.ts';
import { rates, type Bin, type Rates } from './score.ts';

export interface ProgramSummary extends Rates {
  readonly f1Lowest: number;
  readonly f1Highest: number;
  readonly seconds: number;
  readonly peakBytes: number | null;
}

export interface CalibrationBin {
  readonly from: number;
  /** Share of all stated pairs that lie in the bin. */
  readonly share: number;
  readonly stated: number;
  readonly actual: number;
}

/** Means over the seeds of one profile at one size. */
export interface ProfileSummary {
  readonly profile: ProfileName;
  readonly n: number;
  readonly seeds: number;
  readonly ours: ProgramSummary & {
    /** Share of all true pairs that are among the sure ones. */
    readonly sureShare: number;
    readonly surePrecision: number;
    readonly calibration: readonly CalibrationBin[];
    readonly milliseconds: Readonly<Record<string, number>>;
  };
  readonly peer: ProgramSummary | null;
  /** Our error (1 - F1) as a share of the peer's. */
  readonly errorAgainstPeer: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function program(runs: readonly ProgramRun[]): ProgramSummary {
  const all = runs.map((run) => rates(run.score));
  const peaks = runs.flatMap((run) => run.cost.peakBytes ?? []);
  return {
    precision: mean(all.map((rate) => rate.precision)),
    recall: mean(all.map((rate) => rate.recall)),
    f1: mean(all.map((rate) => rate.f1)),
    f1Lowest: Math.min(...all.map((rate) => rate.f1)),
    f1Highest: Math.max(...all.map((rate) => rate.f1)),
    seconds: mean(runs.map((run) => run.cost.seconds)),
    peakBytes: peaks.length === 0 ? null : mean(peaks),
  };
}

/** Bins are added up over the seeds before they are compared: a bin of three pairs says nothing. */
function calibration(runs: readonly (readonly Bin[])[]): CalibrationBin[] {
  const total = runs.flat().reduce((sum, bin) => sum + bin.pairs, 0);
  return Array.from({ length: 10 }, (_, index) => {
    const bins = runs.flatMap((run) => run[index] ?? []);
    const pairs = bins.reduce((sum, bin) => sum + bin.pairs, 0);
    const share = (of: 'stated' | 'right'): number => bins.reduce((sum, bin) => sum + bin[of], 0) / Math.max(1, pairs);
    return { from: index / 10, share: pairs / Math.max(1, total), stated: share('stated'), actual: share('right') };
  });
}

export function summarise(runs: readonly SeedRun[]): ProfileSummary {
  const [first] = runs;
  if (!first) throw new Error('Nothing was run.');
  const ours = runs.map((run) => run.ours);
  const peers = runs.flatMap((run) => run.peer ?? []);
  const own = program(ours);
  const peer = peers.length === 0 ? null : program(peers);
  const phases = [...new Set(ours.flatMap((run) => Object.keys(run.milliseconds)))];
  return {
    profile: first.profile,
    n: first.n,
    seeds: runs.length,
    ours: {
      ...own,
      sureShare: mean(ours.map(({ confidence, score }) => confidence.sureRight / Math.max(1, score.truePairs))),
      // A seed without any sure pair has no precision to state.
      surePrecision: mean(ours.flatMap(({ confidence }) => (confidence.sure === 0 ? [] : [confidence.sureRight / confidence.sure]))),
      calibration: calibration(ours.map((run) => run.confidence.bins)),
      milliseconds: Object.fromEntries(phases.map((phase) => [phase, mean(ours.map((run) => run.milliseconds[phase] ?? 0))])),
    },
    peer,
    errorAgainstPeer: peer === null ? null : (1 - own.f1) / Math.max(1e-9, 1 - peer.f1),
  };
}
