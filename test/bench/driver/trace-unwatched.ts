import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { TraceEvent } from './long-tasks.ts';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly value?: readonly TraceEvent[] };
}

/** Quiet, so that it only does what the page asks for. */
const FLAGS = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

/**
 * Traces a page from its address on, for some milliseconds, from outside: where a debugger is attached, as a driver of
 * browsers does, every error that a script makes on its way has V8 read that script a second time.
 */
export async function traceUnwatched(browser: string, address: string, milliseconds: number): Promise<readonly TraceEvent[]> {
  const profile = mkdtempSync(join(tmpdir(), 'crosswalk-unwatched-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(browser, [...FLAGS, ...asRoot, `--user-data-dir=${profile}`, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const socket = new WebSocket(await debuggingAddress(child.stderr));
    await once(socket, 'open');
    const events: TraceEvent[] = [];
    let ended = (): void => undefined;
    const complete = new Promise<void>((resolve) => {
      ended = resolve;
    });
    socket.addEventListener('message', ({ data }) => {
      const { method, params } = JSON.parse(String(data)) as Answer;
      if (method === 'Tracing.dataCollected') events.push(...(params?.value ?? []));
      if (method === 'Tracing.tracingComplete') ended();
    });
    let id = 0;
    const send = (method: string, params: object = {}): void => socket.send(JSON.stringify({ id: ++id, method, params }));
    // The browser's own first page is not what is measured.
    await setTimeout(1500);
    send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', '__metadata'] } });
    send('Target.createTarget', { url: address });
    await setTimeout(milliseconds);
    send('Tracing.end');
    await complete;
    return events;
  } finally {
    child.kill();
    await once(child, 'exit');
    rmSync(profile, { recursive: true, force: true });
  }
}

async function debuggingAddress(said: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: said })) {
    const address = /^DevTools listening on (\S+)$/u.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('The browser did not say where it can be asked.');
}
