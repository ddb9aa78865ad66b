/**
 * Where the time of pairing goes: phases, wall and processor time, peak memory and growth over several
 * sizes, how soon cancel answers in every phase, and another program on the same files beside it: once beside all three
 * files of ours, and in turns beside the mapping alone, which is what it writes.
 * Run: npx node test/bench/pairing.ts [--n 10000,20000,50000,100000] [--profile typical] [--seed 1]
 *      [--peer "COMMAND with {source}, {target} and {out}"] [--turns 1] [--no-cancel]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createProject } from '#app/db/open-project.ts';
import { drive } from '#app/jobs/drive.ts';
import type { JobMessage, JobOrder } from '#app/jobs/job.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { runSeed, type RunCost, type Turn } from './driver/run-programs.ts';
import type { Score } from './driver/score.ts';
import { PROFILE_NAMES } from './tenants/profiles.ts';
import { writeTenants } from './tenants/write-tenants.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000,20000,50000,100000' },
    profile: { type: 'string', default: 'typical' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'string' },
    turns: { type: 'string', default: '1' },
    'no-cancel': { type: 'boolean', default: false },
  },
});
const profile = PROFILE_NAMES.find((name) => name === values.profile);
if (!profile) throw new Error(`There is no profile ${values.profile}. Choose from ${PROFILE_NAMES.join(', ')}.`);
const sizes = values.n.split(',').map(Number);
const seed = Number(values.seed);

/** The worker as it is built for the product, else from source. */
const BUILT = new URL('../../out/main/worker.js', import.meta.url);
const WORKER = existsSync(BUILT) ? BUILT : new URL('../../src/worker/index.ts', import.meta.url);
const AT = '2026-11-23T12:00:00.000Z';

const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'));
const say = (name: string, value: string): void => console.log(`${name.padEnd(28)}${value}`);
const costs: { readonly n: number; readonly cost: RunCost }[] = [];
try {
  for (const n of sizes) {
    const { ours, peer, turns } = await runSeed(join(folder, `${n}`), profile, n, seed, values.peer ?? null, Number(values.turns));
    costs.push({ n, cost: ours.cost });
    console.log(`${profile} ${n}, seed ${seed}`);
    say('  crosswalk, all files', `${describeCost(ours.cost)}, F1 ${f1(ours.score)}`);
    say('  milliseconds by phase', JSON.stringify(ours.milliseconds));
    if (peer) say('  the other program', `${describeCost(peer.cost)}, F1 ${f1(peer.score)}`);
    tellTurns(turns);
  }
  for (const [k, { n, cost }] of costs.entries()) {
    const before = costs[k - 1];
    if (before) say(`growth ${before.n} to ${n}`, `${growth(before, { n, cost }).toFixed(2)} (1 is linear)`);
  }
  if (!values['no-cancel']) await measureCancels(Math.max(...sizes));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The mapping alone, and where there is another program, how its time compares: in each turn, and over all of them. */
function tellTurns(turns: readonly Turn[]): void {
  for (const turn of turns) {
    say('  the mapping alone', describeCost(turn.ours));
    say('  milliseconds by phase', JSON.stringify(turn.milliseconds));
    if (!turn.peer) continue;
    say('  the other program', describeCost(turn.peer));
    say('  time beside it', `${(turn.ours.seconds / turn.peer.seconds).toFixed(2)} of the other's`);
  }
  const both = turns.flatMap(({ ours, peer }) => (peer ? [[ours.seconds, peer.seconds] as const] : []));
  if (both.length < 2) return;
  const [own, others] = both.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0] as const);
  say('  over all turns', `${(own / others).toFixed(2)} of the other's`);
}

function describeCost({ seconds, processorSeconds, peakBytes }: RunCost): string {
  const megabytes = peakBytes === null ? '?' : Math.round(peakBytes / 1e6);
  return `${seconds.toFixed(1)} s, processor ${processorSeconds?.toFixed(1) ?? '?'} s, peak ${megabytes} MB`;
}

function f1({ right, pairs, truePairs }: Score): string {
  return ((2 * right) / (pairs + truePairs)).toFixed(4);
}

/** The power of the number of accounts with which the processor time grows. */
function growth(a: (typeof costs)[number], b: (typeof costs)[number]): number {
  const time = ({ cost }: typeof a): number => cost.processorSeconds ?? cost.seconds;
  return Math.log(time(b) / time(a)) / Math.log(b.n / a.n);
}

/** Pairs in a worker as the app does and cancels in each phase, a little into it. */
async function measureCancels(n: number): Promise<void> {
  const files = writeTenants(join(folder, 'cancel'), profile!, n, seed);
  const path = join(folder, 'cancel.crosswalk');
  const project = createProject(path);
  const imported = [
    { path: files.source, side: 'source' as const },
    { path: files.target, side: 'target' as const },
  ];
  drive(jobSteps(project.db, [{ kind: 'import', files: imported }], AT), () => true);
  for (const phase of ['load', 'normalise', 'block', 'compare', 'weigh', 'assign', 'save']) {
    const milliseconds = await cancelIn(path, phase);
    say(`cancel in ${phase}, ${n}`, milliseconds === null ? 'not reached' : `${milliseconds.toFixed(0)} ms`);
  }
  project.close();
}

/** Milliseconds from the wish to cancel, at the second news of a phase, to the end of the job. */
async function cancelIn(path: string, phase: string): Promise<number | null> {
  const cancelFlag = new SharedArrayBuffer(4);
  const order: JobOrder = { projectPath: path, steps: [{ kind: 'pair' }], at: AT, cancelFlag };
  let wished: number | null = null;
  let seen = 0;
  const worker = new Worker(WORKER);
  const ended = Promise.withResolvers<void>();
  worker.on('error', ended.reject).on('message', (message: JobMessage) => {
    if (message.type === 'done' || message.type === 'cancelled') ended.resolve();
    if (message.type !== 'progress' || message.phase !== phase || ++seen < 2 || wished !== null) return;
    wished = performance.now();
    Atomics.store(new Int32Array(cancelFlag), 0, 1);
  });
  worker.postMessage(order);
  await ended.promise;
  const after = wished === null ? null : performance.now() - wished;
  await worker.terminate();
  return after;
}
