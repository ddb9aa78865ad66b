// How long the migration workbook of a large migration takes, and how much memory: npx node test/bench/workbook.ts [people]
// It is written in a worker, as the app does it; meanwhile this thread says how late its own timer came.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { countWorkbookRows, describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { writeInSteps } from '#app/deliver/write-in-steps.ts';
import { streamWorkbook } from '#app/workbook/stream-workbook.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';

interface Order {
  readonly people: number;
  readonly path: string;
}

interface Figures {
  readonly rows: number;
  readonly seconds: number;
  /** Of processor time, garbage collection in other threads included. */
  readonly processor: number;
  /** Longest time between two pauses, in milliseconds: how soon cancel is heard. */
  readonly longest: number;
  /** Resident before the content was made, with it, and at the peak, in MB. */
  readonly memory: readonly [before: number, content: number, peak: number];
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

if (isMainThread) {
  const people = Number(process.argv[2] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'));
  const path = join(folder, 'workbook.xlsx');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const worker = new Worker(new URL(import.meta.url), { workerData: { people, path } satisfies Order });
  worker.on('message', (said: Figures | 'begin') => {
    if (said === 'begin') {
      delay.enable();
      return;
    }
    delay.disable();
    const { rows, seconds, processor, longest, memory } = said;
    console.log(
      `${rows.toLocaleString('en')} rows about ${people.toLocaleString('en')} people: ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor time), ${megabytes(statSync(path).size)} MB`,
    );
    console.log(`memory: ${memory[0]} MB before, ${memory[1]} MB with the content, ${memory[2]} MB at the peak`);
    console.log(`longest between two pauses ${longest.toFixed(0)} ms; longest wait of the other thread ${(delay.max / 1e6).toFixed(0)} ms`);
    rmSync(folder, { recursive: true });
  });
} else {
  const { people, path } = workerData as Order;
  const before = megabytes(process.memoryUsage().rss);
  const delivery = sampleDelivery(people);
  const content = megabytes(process.memoryUsage().rss);
  parentPort?.postMessage('begin');
  const used = process.cpuUsage();
  const start = performance.now();
  let last = start;
  let longest = 0;
  for (const rows of writeInSteps(path, (write) => streamWorkbook(describeWorkbook(delivery), write))) {
    void rows;
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  parentPort?.postMessage({
    rows: countWorkbookRows(delivery),
    seconds,
    processor: (user + system) / 1e6,
    longest,
    memory: [before, content, peak],
  } satisfies Figures);
}
