// How long freezing, comparing, delivering and verifying take on a large project, how long each keeps the job from hearing a
// cancel, and how much memory it takes: npx node test/bench/signoff.ts PROJECT.crosswalk. The project is copied, and a copy is
// what is worked on; it has to be paired.
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { drive } from '#app/jobs/drive.ts';
import type { JobFindings, JobStep } from '#app/jobs/job.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { readReadiness } from '#app/readiness/read-readiness.ts';
import { aboutFinding } from '#app/readiness/with-acknowledgements.ts';
import { keyOfThisRun, keyOfThisRunForJob } from '#app/signoff/installation-key.ts';
import type { GivenFile } from '#app/signoff/open-given.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('npx node test/bench/signoff.ts PROJECT.crosswalk');
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'));
const path = join(folder, 'project.crosswalk');
copyFileSync(given, path);
const project = openProject(path);
const tables = projectTables(project.db);
const AT = new Date().toISOString();

try {
  const { findings } = measure('findings (readiness)', readReadiness(tables, { accept: 'sure', now: AT }));
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  if (blockers.length > 0) throw new Error(`blocked: ${blockers.map(({ title }) => title).join(' ')}`);
  for (const finding of findings.filter(({ severity }) => severity === 'warning')) {
    const environmentId = finding.environment?.id ?? 0;
    const name = { by: 'Bench', reason: 'Bench.', at: AT };
    tables.acknowledgements.acknowledge({ environmentId, code: finding.code, about: aboutFinding(finding), ...name });
  }
  step('freeze', { kind: 'freeze', environmentIds: null, by: 'Bench' });
  putSignature(tables, 1, CLIENT, WHEN, keyOfThisRun());
  step('compare what stands with it', { kind: 'standing' });
  const delivery = join(folder, 'delivery');
  const ids = { source: null, target: null };
  step('deliver a folder', { kind: 'deliver', revision: 1, as: 'folder', path: delivery, tenantIds: ids, key: keyOfThisRunForJob() });
  const files = listFiles(delivery);
  verify('verify the folder, genuine', files);
  const mapping = files.find((file) => file.path.endsWith('usermapping.csv'))!;
  verify('verify its mapping alone', [mapping]);
  const lines = readFileSync(mapping.disk, 'ascii').split('\r\n');
  const middle = Math.floor(lines.length / 2);
  writeFileSync(mapping.disk, lines.toSpliced(middle, 1).join('\r\n'));
  verify('verify the mapping, a line missing', [mapping]);
  const workbook = files.find((file) => file.path.endsWith('.xlsx'))!;
  writeFileSync(workbook.disk, alter(readFileSync(workbook.disk), lines[middle + 1]!.split(',')[1]!));
  verify('verify the workbook, one target altered', [workbook]);
  console.log(`${tables.meta.name()}: peak of memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  project.close();
  rmSync(folder, { recursive: true });
}

function step(name: string, what: JobStep): JobFindings {
  return measure(name, jobSteps(project.db, [what], AT));
}

function verify(name: string, files: readonly GivenFile[]): void {
  const { verified } = step(name, { kind: 'verify', files, keys: [] }).signoff;
  console.log(`  ${verified?.verdict ?? 'nothing'}, ${verified?.rowCount ?? 0} rows: ${verified?.sentences[0] ?? ''}`);
}

/** Milliseconds of processor time. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measure<T>(name: string, work: Generator<unknown, T>): T {
  const began = { wall: performance.now(), processor: processorTime() };
  let last = began;
  // A cancel is heard at a pause. On a machine that is busy with something else, processor time tells more.
  const longest = { wall: 0, processor: 0 };
  let pauses = 0;
  const look = (): boolean => {
    const now = { wall: performance.now(), processor: processorTime() };
    longest.wall = Math.max(longest.wall, now.wall - last.wall);
    longest.processor = Math.max(longest.processor, now.processor - last.processor);
    last = now;
    pauses += 1;
    return true;
  };
  const result = drive(work, look)!.result;
  look();
  const seconds = (clock: 'wall' | 'processor'): string => ((last[clock] - began[clock]) / 1000).toFixed(1);
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${name}: ${seconds('wall')} s, ${seconds('processor')} s of processor time; ${pauses} pauses, ` +
      `the longest way between two ${longest.wall.toFixed(0)} ms, ${longest.processor.toFixed(0)} ms of processor time; ${rss} MB`,
  );
  return result;
}

function listFiles(root: string): GivenFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((disk) => ({ path: relative(root, disk).replaceAll('\\', '/'), disk }));
}

/** Gives one person another target in every sheet. */
function alter(workbook: Uint8Array, target: string): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    const at = Buffer.from(bytes).indexOf(target);
    if (at !== -1) parts[name] = Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll(target, 'mallory@example.com'));
  }
  return zipSync(parts, { level: 1 });
}
