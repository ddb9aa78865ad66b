import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './files-of.ts';

const PRELOAD = fileURLToPath(new URL('keep-every-state.ts', import.meta.url));

/** The files of a folder by their names. */
export type FolderState = ReadonlyMap<string, Buffer>;

export interface States {
  /** Calls that could have changed something. */
  readonly steps: number;
  /** In order: what a killed process would have left behind. */
  readonly states: readonly FolderState[];
}

/** Runs a program to its end as a process of its own, and answers every state in which it left a folder on the way. */
export async function statesOf(watched: string, kept: string, words: readonly string[]): Promise<States> {
  const env = { ...process.env, KILLING_WATCHED: watched, KILLING_KEPT: kept };
  const child = spawn(process.execPath, ['--import', PRELOAD, ...words], { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`the program ended with ${status}: ${said}`);
  const { steps } = JSON.parse(readFileSync(join(kept, 'steps.json'), 'utf8')) as { steps: number };
  const folders = readdirSync(kept, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).sort();
  return { steps, states: names.map((name) => new Map(filesOf(join(kept, name)))) };
}

/** Places within a file at which a write is cut off, beside its two ends. */
const CUTS = 4;

/**
 * The states between two of them in which SQLite may be killed while it writes by itself, which no call tells: its journal,
 * and then the project, written up to some place. Each file is written from its start to its end.
 */
export function tornStates(before: FolderState, after: FolderState): FolderState[] {
  const torn: FolderState[] = [];
  for (const [name, bytes] of after) {
    const old = before.get(name) ?? Buffer.alloc(0);
    if (!/\.crosswalk(?:-wal)?$/.test(name) || bytes.equals(old) || bytes.length < old.length) continue;
    const from = firstDifference(old, bytes);
    for (let n = 1; n <= CUTS; n++) {
      const at = from + Math.floor(((bytes.length - from) * n) / (CUTS + 1));
      torn.push(new Map([...before, [name, Buffer.concat([bytes.subarray(0, at), old.subarray(at)])]]));
    }
  }
  return torn;
}

function firstDifference(a: Buffer, b: Buffer): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return at;
  return a.length;
}

/** Puts a state into an empty folder. */
export function putState(state: FolderState, folder: string): void {
  for (const [name, bytes] of state) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
