/**
 * How fast exports are read, beside bare Papa Parse on the same text.
 * Run: npx node test/bench/reading.ts [rows, default 100000]
 */
import { createRequire } from 'node:module';
import { readExport } from '#core/directory/read-export.ts';
import { makeEntraExport } from './entra-export.ts';

const Papa = createRequire(import.meta.url)('papaparse') as { parse(text: string): { data: string[][] } };

/** Processor time of this thread in milliseconds, which a busy machine disturbs less than the clock. */
function timed(run: () => number): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function readAll(bytes: Uint8Array): number {
  const reading = readExport([bytes], 'bench.csv');
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value.type === 'read' ? step.value.accounts : -1;
  }
}

const count = Number(process.argv[2] ?? 100_000);
const bytes = makeEntraExport(count);
const runs = Array.from({ length: 7 }, () => ({
  papa: timed(() => Papa.parse(new TextDecoder().decode(bytes)).data.length),
  ours: timed(() => readAll(bytes)),
}));
const papa = Math.min(...runs.map((run) => run.papa));
const ours = Math.min(...runs.map((run) => run.ours));
const rate = (ms: number): string => `${Math.round(count / ms)} rows/ms`;
console.log(`${count} rows × 30 columns, ${(bytes.length / 1e6).toFixed(1)} MB, ${readAll(bytes)} accounts`);
console.log(`bare Papa Parse ${papa.toFixed(0)} ms (${rate(papa)})`);
console.log(`readExport      ${ours.toFixed(0)} ms (${rate(ours)}), ${((papa / ours) * 100).toFixed(0)} % of the rate`);
console.log(`peak memory     ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, both together`);
