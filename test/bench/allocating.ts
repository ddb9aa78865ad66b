/**
 * How much memory the phases of a pairing ask for, what is collected at once included, and which functions ask for most:
 * a loop over pairs that allocates shows here by bytes for each pair. In one thread, so nothing is missed.
 * Run: npx node test/bench/allocating.ts PROJECT.crosswalk [--top 8]
 * A project of any size: npx node test/bench/make-project.ts 100000 /tmp/big
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { Session, type HeapProfiler } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openProject } from '#app/db/open-project.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { top: { type: 'string', default: '8' } } });
const [given] = positionals;
if (given === undefined) throw new Error('Name the project file to pair.');

/** Bytes between two samples. */
const INTERVAL = 4096;

const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'));
const path = join(folder, 'allocating.crosswalk');
copyFileSync(given, path);
const project = openProject(path);
const session = new Session();
session.connect();
const start = {
  samplingInterval: INTERVAL,
  includeObjectsCollectedByMinorGC: true,
  includeObjectsCollectedByMajorGC: true,
};
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function tell(phase: string, pairs: number, head: HeapProfiler.SamplingHeapProfileNode): void {
  const byPlace = new Map<string, number>();
  // What V8 itself asks for counts for whoever called it.
  const walk = ({ callFrame, selfSize, children }: HeapProfiler.SamplingHeapProfileNode, caller: string): void => {
    const own = callFrame.url.startsWith('file:');
    const place = own
      ? `${callFrame.functionName || 'a function'}, ${callFrame.url.split('/').at(-1)}:${callFrame.lineNumber + 1}`
      : caller;
    byPlace.set(place, (byPlace.get(place) ?? 0) + selfSize);
    for (const child of children) walk(child, place);
  };
  walk(head, 'node');
  const total = [...byPlace.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(
    `${phase.padEnd(12)}${megabytes(total)}${pairs > 0 ? `, ${Math.round(total / pairs)} bytes for each of ${pairs} pairs` : ''}`,
  );
  for (const [place, bytes] of [...byPlace].toSorted(([, a], [, b]) => b - a).slice(0, Number(values.top))) {
    console.log(`  ${megabytes(bytes).padStart(9)}  ${place}`);
  }
}

try {
  const work = jobSteps(project.db, [{ kind: 'pair' }], '2026-11-23T12:00:00.000Z', null);
  let phase = '';
  let pairs = 0;
  for (let step = work.next(); !step.done; step = work.next()) {
    if (step.value.phase === phase) continue;
    if (phase !== '') tell(phase, pairs, (await session.post('HeapProfiler.stopSampling')).profile.head);
    ({ phase } = step.value);
    if (phase === 'compare') pairs = step.value.total;
    await session.post('HeapProfiler.startSampling', start);
  }
  tell(phase, pairs, (await session.post('HeapProfiler.stopSampling')).profile.head);
} finally {
  project.close();
  rmSync(folder, { recursive: true, force: true });
}
