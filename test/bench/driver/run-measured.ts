import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly milliseconds: number;
  /** Highest resident memory in bytes, as the kernel tells it; null where there is no /proc. */
  readonly peakBytes: number | null;
  /** Processor time of all its threads in milliseconds, in steps of ten; null where there is no /proc. */
  readonly processorMilliseconds: number | null;
  readonly output: string;
}

/** How often the kernel is asked for the peak. It keeps the highest value itself, so only the last moments can be missed. */
const ASK_EVERY_MS = 50;

/** Runs a program to its end; both programs of a comparison are measured by this one ruler. */
export function runMeasured(program: string, args: readonly string[], folder: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    let peakBytes: number | null = null;
    let processorMilliseconds: number | null = null;
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
    const watch = setInterval(() => {
      peakBytes = highWater(child.pid) ?? peakBytes;
      processorMilliseconds = processorTime(child.pid) ?? processorMilliseconds;
    }, ASK_EVERY_MS);
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (status) => {
      clearInterval(watch);
      const milliseconds = performance.now() - began;
      if (status === 0) resolve({ milliseconds, peakBytes, processorMilliseconds, output });
      else reject(new Error(`${program} ${args.join(' ')} ended with status ${status}:\n${complaint}`));
    });
  });
}

/** The most memory that a process had so far, in bytes; null where the system does not tell. */
export function highWater(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** The kernel counts in hundredths of a second, user and system time in the 14th and 15th field behind the name in brackets. */
function processorTime(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}
