// How long the app keeps somebody waiting while it works out readiness and plans, freezes, delivers and verifies a large project:
// npx node test/bench/answering.ts PROJECT.crosswalk. The project is copied, opened in the real app with its worker, and has to be
// paired. A simple question is asked again and again meanwhile; beside its longest wait stands how late this thread's timers came.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { CLIENT } from '#test/support/signoff/sign-as.ts';
import { standInApp } from '#test/support/stand-in-app.ts';

/** Between an answer and the next question, in milliseconds. */
const PAUSE = 20;

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('npx node test/bench/answering.ts PROJECT.crosswalk');
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'));
const path = join(folder, 'project.crosswalk');
copyFileSync(given, path);
const { app, client, hold, ended, savedTo } = standInApp(folder, { log: (line) => console.log(`logged: ${line}`) });

try {
  await client['project.open']({ fileId: hold(path) });
  const { findings } = await meanwhile('readiness', client['readiness.read']({ accept: 'sure' }));
  for (const { code, environment, count } of findings.filter(({ severity }) => severity === 'warning')) {
    const about = { environmentId: environment?.id ?? null, code, count };
    await client['readiness.acknowledge']({ accept: 'sure', ...about, by: 'Bench', reason: 'Bench.' });
  }
  await meanwhile('what a mapping would hold', client['export.preview']({ accept: 'sure', environmentId: null }));
  await meanwhile('what a delivery would hold', client['deliver.preview']({}));
  await meanwhile('freeze', job(client['signoff.freeze']({ environmentIds: null })));
  const { statement } = await client['signoff.statement']({ number: 1, role: CLIENT.role });
  await meanwhile('sign', client['signoff.sign']({ number: 1, statement, ...CLIENT }));
  await meanwhile('the page of the sign-off', client['signoff.read']({}));
  for (const as of ['folder', 'zip'] as const) {
    const tenantIds = { source: null, target: null };
    await meanwhile(`deliver a ${as}`, client['deliver.write']({ revision: 1, as, tenantIds }));
    await meanwhile(`verify the ${as}`, job(client['signoff.verify']({ files: filesOf(savedTo()!, as) })));
  }
} finally {
  await app.close();
  rmSync(folder, { recursive: true });
}

async function job(started: Promise<{ readonly jobId: string }>): Promise<void> {
  const { jobId } = await started;
  const { outcome } = await ended(jobId);
  if (outcome !== 'done') throw new Error(`a job ended as ${outcome}`);
}

/** Asks a simple question again and again until some work is done, and says how long an answer took at most. */
async function meanwhile<T>(name: string, work: Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  let longest = 0;
  let answers = 0;
  const state = { isDone: false };
  const done = work.finally(() => (state.isDone = true));
  while (!state.isDone) {
    const asked = performance.now();
    await client['settings.read']({});
    longest = Math.max(longest, performance.now() - asked);
    answers += 1;
    await setTimeout(PAUSE);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  delay.disable();
  console.log(
    `${name}: ${seconds} s; ${answers} questions answered meanwhile, the longest wait ${longest.toFixed(0)} ms; ` +
      `timers up to ${(delay.max / 1e6).toFixed(0)} ms late`,
  );
  return done;
}

function filesOf(saved: string, as: 'folder' | 'zip'): { fileId: string; path: string }[] {
  if (as === 'zip') return [{ fileId: hold(saved), path: 'package.zip' }];
  return readdirSync(saved, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((disk) => ({ fileId: hold(disk), path: relative(saved, disk).replaceAll('\\', '/') }));
}
