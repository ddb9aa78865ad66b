/**
 * Reads files the way `crosswalk inspect` does and prints what became of each: a line of JSON a file.
 * Run by the tests and benches of hostile files as a process of its own, so that its memory can be measured.
 */
import { basename } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { readAnyExport } from '#app/import/read-any-export.ts';
import { readChunks } from '#app/import/read-chunks.ts';
import { surveyEncoding } from '#app/import/survey-encoding.ts';
import { inspectExport } from '#core/directory/inspect-export.ts';
import type { ReadOnce } from './hostile/measure-reading.ts';

function readOne(path: string): ReadOnce {
  const began = performance.now();
  const before = process.cpuUsage();
  let longestStep = 0;
  const timed = <S, R>(steps: Generator<S, R>): R => {
    for (let last = performance.now(); ;) {
      const step = steps.next();
      const now = performance.now();
      longestStep = Math.max(longestStep, now - last);
      last = now;
      if (step.done) return step.value;
    }
  };
  const outcome = (): Pick<ReadOnce, 'refused' | 'accounts' | 'faults'> => {
    try {
      const name = basename(path);
      const { likely } = timed(surveyEncoding(path, name));
      const found = timed(inspectExport(readAnyExport(readChunks(path, name).chunks, name, likely)));
      return found.outcome === 'refused'
        ? { refused: found.refusal.message, accounts: 0, faults: 0 }
        : { refused: null, accounts: found.accounts, faults: found.faultCount };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { refused: error.message, accounts: 0, faults: 0 };
    }
  };
  const found = outcome();
  const { user, system } = process.cpuUsage(before);
  return {
    file: basename(path),
    ...found,
    milliseconds: Math.round(performance.now() - began),
    processor: Math.round((user + system) / 1000),
    longestStep: Math.round(longestStep),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

for (const path of process.argv.slice(2)) console.log(JSON.stringify(readOne(path)));
