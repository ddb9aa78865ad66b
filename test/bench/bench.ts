import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe } from './driver/describe.ts';
import { readOptions, USAGE, type BenchOptions } from './driver/options.ts';
import { runSeed, type SeedRun } from './driver/run-programs.ts';
import { summarise, type ProfileSummary } from './driver/summarise.ts';

if (process.argv.includes('--help')) process.stdout.write(USAGE);
else process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const kept = options.keep === null ? null : resolve(options.keep);
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'crosswalk-bench-')));
  try {
    await bench(options, folder);
  } finally {
    if (kept === null) await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

async function bench(options: BenchOptions, folder: string): Promise<void> {
  const { profiles, sizes, seeds, peer } = options;
  const summaries: ProfileSummary[] = [];
  const runs: SeedRun[] = [];
  for (const n of sizes) {
    for (const profile of profiles) {
      const ofProfile: SeedRun[] = [];
      for (const seed of seeds) {
        // Progress stays off standard output, which is the result.
        process.stderr.write(`${profile} ${n} seed ${seed}\n`);
        ofProfile.push(await runSeed(join(folder, `${profile}-${n}-${seed}`), profile, n, seed, peer));
      }
      const summary = summarise(ofProfile);
      summaries.push(summary);
      runs.push(...ofProfile);
      if (!options.json) process.stdout.write(`${describe(summary)}\n`);
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ summaries, runs }, null, 2)}\n`);
}
