import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CloudWish } from '#test/support/cloud/cloud-host.ts';

export interface CloudHostProcess {
  readonly url: string;
  /** The next sign-in page the app wants to be opened. */
  nextPage(): Promise<string>;
  /** Has something happen behind the app's back; resolves when it has. */
  wish(wish: CloudWish): Promise<void>;
  /** What it wrote to its log. */
  complaints(): string;
  stop(): Promise<void>;
}

/** Starts the browser host beside a stand-in for Microsoft's cloud. */
export async function startCloudHost(folder: string): Promise<CloudHostProcess> {
  const child = spawn(process.execPath, ['test/support/cloud/cloud-host.ts', join(folder, 'data')], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: 'pipe',
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const opened: string[] = [];
  const next = async (name: 'url' | 'open' | 'done'): Promise<string> => {
    for (;;) {
      if (name === 'open' && opened.length > 0) return opened.shift()!;
      const { value, done } = await lines.next();
      if (done) throw new Error(`The host ended: ${complaints}`);
      const said = JSON.parse(value) as Record<string, string>;
      if (said['open'] !== undefined) opened.push(said['open']);
      else if (said[name] !== undefined) return said[name];
    }
  };
  const url = await next('url');
  return {
    url,
    nextPage: () => next('open'),
    wish: async (wish) => {
      child.stdin.write(`${JSON.stringify(wish)}\n`);
      await next('done');
    },
    complaints: () => complaints,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}
