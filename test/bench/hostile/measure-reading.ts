import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What became of one file. */
export interface ReadOnce {
  readonly file: string;
  /** The sentence of the refusal; null when the file was read. */
  readonly refused: string | null;
  readonly accounts: number;
  readonly faults: number;
  readonly milliseconds: number;
  /** Milliseconds of processor time, which a busy machine disturbs less than the clock. */
  readonly processor: number;
  /** The longest time between two steps, in which nobody could have cancelled. */
  readonly longestStep: number;
  /** Of the process so far. */
  readonly peakMegabytes: number;
}

const READER = fileURLToPath(new URL('../read-one.ts', import.meta.url));

/** Reads files in one process of their own; rejects when it dies, says anything unexpected or takes longer than `limit` milliseconds. */
export function measureReading(paths: readonly string[], limit: number): Promise<ReadOnce[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [READER, ...paths], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limit);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (status) => {
      clearTimeout(timer);
      const done = stdout.split('\n').filter((line) => line !== '');
      if (status === 0 && done.length === paths.length) return resolve(done.map((line) => JSON.parse(line) as ReadOnce));
      reject(new Error(`${late ? 'Too slow' : `Ended with ${status}`} at ${paths[done.length]}\n${stderr}`));
    });
  });
}
