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

/** Both programs at the same work, `usermapping.csv` and nothing else, one after the other. */
export interface Turn {
  readonly ours: RunCost;
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly peer: RunCost | null;
}

export interface SeedRun {
  readonly profile: ProfileName;
  readonly n: number;
  readonly seed: number;
  readonly ours: OurRun;
  readonly peer: ProgramRun | null;
  /** As many as were asked for. */
  readonly turns: readonly Turn[];
}

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** @param turns how often both programs write the mapping alone, in turns: the speed of a shared machine changes. */
export async function runSeed(
  folder: string,
  profile: ProfileName,
  n: number,
  seed: number,
  peer: string | null,
  turns = 0,
): Promise<SeedRun> {
  const files = writeTenants(folder, profile, n, seed);
  const truth = readTruth(files.truth);
  const ours = await runCrosswalk(folder, files, truth);
  const peerRun = peer === null ? null : await runPeer(peer, folder, files, truth);
  const taken: Turn[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const { cost, milliseconds } = await runPair(files, join(folder, `alone-${turn}`), '--mapping-only');
    const other = peer === null ? null : (await runPeer(peer, folder, files, truth)).cost;
    taken.push({ ours: cost, milliseconds, peer: other });
  }
  return { profile, n, seed, ours, peer: peerRun, turns: taken };
}

async function runCrosswalk(folder: string, files: TenantFiles, truth: ReadonlyMap<string, string>): Promise<OurRun> {
  const out = join(folder, 'crosswalk');
  const run = await runPair(files, out);
  return {
    ...run,
    score: scorePairs(readRows(join(out, 'usermapping.csv')), truth),
    confidence: scoreConfidence(readRows(join(out, 'review.csv')), truth),
  };
}

async function runPair(files: TenantFiles, out: string, ...more: readonly string[]): Promise<Pick<OurRun, 'cost' | 'milliseconds'>> {
  const where = ['--source', files.source, '--target', files.target, '--out', out];
  const args = [join(ROOT, 'bin/crosswalk.js'), 'pair', ...where, '--accept', 'likely', '--json', ...more];
  const measured = await runMeasured(process.execPath, args, ROOT);
  const summary = JSON.parse(measured.output) as { milliseconds: Record<string, number>; peakMemoryBytes: number };
  return {
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
