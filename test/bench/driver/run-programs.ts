import { join } from 'node:path';
import { writeTenants, type TenantFiles } from '../tenants/write-tenants.ts';
import type { ProfileName } from '../tenants/profiles.ts';
import { runMeasured, type Measured } from './run-measured.ts';
import { readRows, readTruth, scoreConfidence, scorePairs, type Confidence, type Score } from './score.ts';

export interface RunCost {
  readonly seconds: number;
  /** Of all its threads. */
  readonly processorSeconds: number | null;
  readonly peakBytes: number | null;
}

/** What one program made of one pair of tenants. */
export interface ProgramRun {
  readonly score: Score;
  readonly cost: RunCost;
}

export interface OurRun extends ProgramRun {
  readonly confidence: Confidence;
  readonly milliseconds: Readonly<Record<string, number>>;
}

export interface SeedRun {
  readonly profile: ProfileName;
  readonly n: number;
  readonly seed: number;
  readonly ours: OurRun;
  readonly peer: ProgramRun | null;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');

export async function runSeed(folder: string, profile: ProfileName, n: number, seed: number, peer: string | null): Promise<SeedRun> {
  const files = writeTenants(folder, profile, n, seed);
  const truth = readTruth(files.truth);
  return {
    profile,
    n,
    seed,
    ours: await runCrosswalk(folder, files, truth),
    peer: peer === null ? null : await runPeer(peer, folder, files, truth),
  };
}

async function runCrosswalk(folder: string, files: TenantFiles, truth: ReadonlyMap<string, string>): Promise<OurRun> {
  const out = join(folder, 'crosswalk');
  const args = [
    join(ROOT, 'bin/crosswalk.js'),
    'pair',
    '--source',
    files.source,
    '--target',
    files.target,
    '--out',
    out,
    '--accept',
    'likely',
    '--json',
  ];
  const measured = await runMeasured(process.execPath, args, ROOT);
  const { output } = measured;
  const summary = JSON.parse(output) as { milliseconds: Record<string, number>; peakMemoryBytes: number };
  return {
    score: scorePairs(readRows(join(out, 'usermapping.csv')), truth),
    confidence: scoreConfidence(readRows(join(out, 'review.csv')), truth),
    cost: { ...costOf(measured), peakBytes: Math.max(measured.peakBytes ?? 0, summary.peakMemoryBytes) },
    milliseconds: summary.milliseconds,
  };
}

const quoted = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;

async function runPeer(template: string, folder: string, files: TenantFiles, truth: ReadonlyMap<string, string>): Promise<ProgramRun> {
  const out = join(folder, 'peer.csv');
  const command = template
    .replaceAll('{source}', quoted(files.source))
    .replaceAll('{target}', quoted(files.target))
    .replaceAll('{out}', quoted(out));
  // exec, so that the program measured is the peer and not the shell.
  const measured = await runMeasured('/bin/sh', ['-c', `exec ${command}`], folder);
  return { score: scorePairs(readRows(out), truth), cost: costOf(measured) };
}

function costOf({ milliseconds, processorMilliseconds, peakBytes }: Measured): RunCost {
  return {
    seconds: milliseconds / 1000,
    processorSeconds: processorMilliseconds === null ? null : processorMilliseconds / 1000,
    peakBytes,
  };
}
