import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../../..');

/** The browser host as a person starts it: a program of its own, from source. */
export interface HostProcess {
  readonly url: string;
  /** Of the process. */
  readonly pid: number;
  /** What it wrote to standard error, so far. */
  readonly complaints: () => string;
  /** Ends it as Ctrl+C does and answers with its exit status. */
  stop(): Promise<number | null>;
}

export async function startHostProcess(folder: string, words: readonly string[] = [], language = 'en'): Promise<HostProcess> {
  const temp = join(folder, 'temp');
  await mkdir(temp, { recursive: true });
  const child: ChildProcess = spawn(process.execPath, ['src/loopback/index.ts', '--data', join(folder, 'data'), ...words], {
    cwd: ROOT,
    env: { ...process.env, CROSSWALK_LANGUAGE: language, TMPDIR: temp, TEMP: temp, TMP: temp },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const url = await Promise.race([
    (async () => {
      for await (const line of createInterface({ input: child.stdout ?? ([] as never) })) {
        const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/u.exec(line)?.[0];
        if (found !== undefined) return found;
      }
      return null;
    })(),
    ended.then(() => null),
  ]);
  if (url === null) throw new Error(`The host did not start: ${complaints}`);
  return {
    url,
    pid: child.pid ?? 0,
    complaints: () => complaints,
    async stop() {
      child.kill('SIGINT');
      const [status] = await ended;
      return status;
    },
  };
}
