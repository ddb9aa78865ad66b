/**
 * How fast an export gets from disk into a project, beside bare Papa Parse on the same file, how much
 * memory that takes, how soon cancel answers, how long a newer version of the file takes, and how long several lists
 * of the same people.
 * Run: npm run build && npx node test/bench/importing.ts [rows, default 100000]
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { createProject, openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { drive } from '#app/jobs/drive.ts';
import type { JobStep } from '#app/jobs/job.ts';
import { createJobRunner } from '#app/jobs/create-job-runner.ts';
import type { News } from '#contract/news.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { makeAdList, makeEntraExport, makeMailboxList } from './entra-export.ts';

const Papa = createRequire(import.meta.url)('papaparse') as {
  parse(text: string): { data: string[][] };
  parse(input: Readable, options: { header: boolean; step: () => void; complete: () => void; error: (error: Error) => void }): void;
};

const [task, rowsText = task] = process.argv.slice(2);
const rows = Number(rowsText ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'));
const file = join(folder, 'entra.csv');
if (task === 'once') makeFileElsewhere();
else writeFileSync(file, makeEntraExport(rows));
/** In a process that is gone before memory is measured. */
function makeFileElsewhere(): void {
  const code = `import { writeFileSync } from 'node:fs'; import { makeEntraExport } from ${JSON.stringify(new URL('entra-export.ts', import.meta.url).href)}; writeFileSync(${JSON.stringify(file)}, makeEntraExport(${rows}));`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code]);
}

const say = (name: string, value: string): void => console.log(`${name.padEnd(44)}${value}`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

type JobEnded = Extract<News, { type: 'job.ended' }>;

interface Taken {
  readonly ms: number;
  readonly end: JobEnded['outcome'];
  /** Milliseconds from the wish to cancel to the end of the job; null when nobody wished. */
  readonly cancelled: number | null;
  readonly phases: ReadonlyMap<string, number>;
  /** Size of the project when it is closed again, in bytes. */
  readonly bytes: number;
}

/** The worker as it is built for the product, else from source, which takes half a second longer to start. */
const BUILT = new URL('../../out/main/worker.js', import.meta.url);
const WORKER = existsSync(BUILT) ? BUILT : new URL('../../src/worker/index.ts', import.meta.url);

/**
 * Takes the file in as the app does, with its own runner of jobs; cancels once `cancelAt` of the rows are
 * read or that phase has come. The app has looked at a file before it takes it in, which warms its threads up.
 */
async function takeIn(cancelAt: number | string | null, lookFirst = false): Promise<Taken> {
  const path = join(folder, 'bench.crosswalk');
  for (const ending of ['', '-lock', '-wal', '-shm']) rmSync(path + ending, { force: true });
  const project = createProject(path);
  let ended = Promise.withResolvers<JobEnded>();
  let wished: number | null = null;
  let phase = '';
  let phaseBegan = 0;
  const phases = new Map<string, number>();
  const passOn = (now: number): void => {
    if (phase !== '') phases.set(phase, (phases.get(phase) ?? 0) + now - phaseBegan);
    phaseBegan = now;
  };
  let ids = 0;
  const jobs = createJobRunner(
    {
      workerUrl: WORKER,
      now: () => new Date('2026-11-23T12:00:00.000Z'),
      newId: () => `${++ids}`,
      log: console.error,
      publish(news) {
        if (news.type === 'job.ended') ended.resolve(news);
        if (news.type !== 'job.progressed') return;
        const now = performance.now();
        passOn(now);
        ({ phase } = news);
        const isAt = typeof cancelAt === 'string' ? phase === cancelAt : phase === 'read' && news.done >= news.total * (cancelAt ?? 2);
        if (cancelAt === null || wished !== null || !isAt) return;
        wished = now;
        jobs.cancel(news.jobId);
      },
    },
    () => undefined,
  );
  if (lookFirst) {
    jobs.start('inspect', path, [{ kind: 'inspect', files: [{ fileId: '1', path: file, choices: {} }], knownColumns: {} }]);
    await ended.promise;
    ended = Promise.withResolvers<JobEnded>();
    // A person looks for longer, and the worker is free by then.
    await setTimeout(200);
    phases.clear();
    phase = '';
  }
  const began = performance.now();
  jobs.start('import', path, [{ kind: 'import', files: [{ path: file, side: 'source' }] }]);
  const { outcome, failure } = await ended.promise;
  const end = performance.now();
  passOn(end);
  if (outcome === 'failed') throw new Error(failure?.message);
  const left = project.db.prepare('SELECT count(*) FROM account').pluck().get() as number;
  if (outcome === 'cancelled' && left > 0) throw new Error(`a cancelled import left ${left} accounts`);
  if (outcome === 'done' && left !== rows) throw new Error(`${left} accounts of ${rows} were taken in`);
  await jobs.stop();
  project.close();
  return { ms: end - began, end: outcome, cancelled: wished === null ? null : end - wished, phases, bytes: statSync(path).size };
}

/**
 * Takes a newer version of the file in, in place of the one that is there, in this thread: every tenth
 * account has changed, some are gone. Answers milliseconds of processor time, first for the file that is there.
 */
function takeInNewer(): { readonly first: number; readonly preview: number; readonly replace: number } {
  const newer = join(folder, 'newer.csv');
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\r\n');
  const changed = lines.slice(rows / 100).map((line, at) => (at % 10 === 0 ? line.replace('Consultant', 'Senior Consultant') : line));
  writeFileSync(newer, [header, ...changed].join('\r\n'));
  const project = createProject(join(folder, 'newer.crosswalk'));
  const run = (step: JobStep): number => {
    const before = process.threadCpuUsage();
    drive(jobSteps(project.db, [step], '2026-11-23T12:00:00.000Z'), () => true);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  const first = run({ kind: 'import', files: [{ path: file, side: 'source' }] });
  const files = [{ path: newer, side: 'source' as const, replaces: 1 }];
  const times = { first, preview: run({ kind: 'preview', files }), replace: run({ kind: 'import', files }) };
  project.close();
  return times;
}

/** Takes several lists of the same people in, each after the other, in this thread. Answers milliseconds of processor time for each. */
function takeInSeveral(): number[] {
  const project = createProject(join(folder, 'several.crosswalk'));
  const lists = { 'entra.csv': null, 'mailboxes.csv': makeMailboxList(rows), 'ad.csv': makeAdList(rows) };
  const times = Object.entries(lists).map(([name, bytes]) => {
    const path = join(folder, name);
    if (bytes) writeFileSync(path, bytes);
    const before = process.threadCpuUsage();
    drive(jobSteps(project.db, [{ kind: 'import', files: [{ path, side: 'source' }] }], '2026-11-23T12:00:00.000Z'), () => true);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  const accounts = project.db.prepare('SELECT count(*) FROM account').pluck().get() as number;
  project.close();
  if (accounts !== rows) throw new Error(`three lists of ${rows} people became ${accounts} accounts`);
  return times;
}

/** What SQLite alone needs for the same project: its finished rows, written into an empty file in one transaction. Milliseconds. */
function sqliteAlone(): number {
  const finished = openProject(join(folder, 'bench.crosswalk'));
  const tables = ['import_file', 'account', 'import_block', 'import_chunk'].map((name) => ({
    name,
    rows: finished.db.prepare<[], unknown[]>(`SELECT * FROM ${name}`).raw().all(),
  }));
  finished.close();
  const project = createProject(join(folder, 'alone.crosswalk'));
  const began = performance.now();
  project.db.exec('BEGIN IMMEDIATE');
  const { accounts } = projectTables(project.db);
  accounts.suspendIndexes();
  for (const { name, rows: records } of tables) {
    const insert = project.db.prepare(`INSERT INTO ${name} VALUES (${(records[0] ?? []).map(() => '?').join(', ')})`);
    for (const record of records) insert.run(record);
  }
  drive(accounts.resumeIndexes(), () => true);
  project.db.exec('COMMIT');
  const ms = performance.now() - began;
  project.close();
  for (const ending of ['', '-lock']) rmSync(join(folder, `alone.crosswalk${ending}`), { force: true });
  return ms;
}

function papaWhole(): number {
  const began = performance.now();
  Papa.parse(readFileSync(file, 'utf8'));
  return performance.now() - began;
}

async function papaStream(header: boolean): Promise<number> {
  const began = performance.now();
  await new Promise<void>((resolve, reject) =>
    Papa.parse(createReadStream(file), { header, step: () => {}, complete: () => resolve(), error: reject }),
  );
  return performance.now() - began;
}

if (task === 'once') {
  const { ms } = await takeIn(null, true);
  console.log(`${seconds(ms)}, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}
say('file', `${rows} rows × 30 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
const whole: number[] = [];
const stream: number[] = [];
const records: number[] = [];
const taken: Taken[] = [];
const cold: Taken[] = [];
const alone: number[] = [];
for (let round = 0; round < 3; round++) {
  whole.push(papaWhole());
  stream.push(await papaStream(false));
  records.push(await papaStream(true));
  cold.push(await takeIn(null));
  taken.push(await takeIn(null, true));
  alone.push(sqliteAlone());
}
const best = taken.reduce((a, b) => (a.ms < b.ms ? a : b));
const [least, leastStream, leastRecords] = [Math.min(...whole), Math.min(...stream), Math.min(...records)];
const share = (papa: number): string => `${seconds(papa)}; the import goes at ${((papa / best.ms) * 100).toFixed(0)} % of its rate`;
say('import, file to project, after a look at it', `${seconds(best.ms)}, ${Math.round(rows / best.ms)} accounts a ms`);
say('  of which', [...best.phases].map(([name, ms]) => `${name} ${seconds(ms)}`).join(', '));
say('import without that look, threads cold', seconds(Math.min(...cold.map(({ ms }) => ms))));
say('bare Papa Parse, whole text to arrays', share(least));
say('bare Papa Parse, streamed from disk to arrays', share(leastStream));
say('bare Papa Parse, streamed from disk to records', share(leastRecords));
say(
  'SQLite alone, the same rows already in memory',
  `${seconds(Math.min(...alone))}, ${((Math.min(...alone) / best.ms) * 100).toFixed(0)} % of the import`,
);
say('project file', `${(best.bytes / 1e6).toFixed(0)} MB`);
const { first, preview, replace } = takeInNewer();
say(
  'a newer version, by processor time',
  `preview ${(preview / first).toFixed(1)}, replacing ${(replace / first).toFixed(1)} times a first import`,
);
const [entra = 0, ...further] = takeInSeveral();
say(
  'further lists of the same people, likewise',
  `${further.map((ms) => (ms / entra).toFixed(1)).join(' and ')} times the first; three lists became ${rows} accounts`,
);
for (const at of [0.1, 0.5, 0.95, 'index', 'save']) {
  const { cancelled, end } = await takeIn(at);
  say(
    `cancel at ${typeof at === 'number' ? `${at * 100} % of the rows` : at}`,
    cancelled === null ? 'not reached' : `${cancelled.toFixed(0)} ms, ${end}; nothing left behind`,
  );
}
say(
  'the same in a process of its own',
  execFileSync(process.execPath, [import.meta.filename, 'once', String(rows)], { encoding: 'utf8' }).trim(),
);
rmSync(folder, { recursive: true, force: true });
