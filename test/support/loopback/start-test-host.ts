import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '#app/app.ts';
import type { Ports } from '#app/ports.ts';
import { startHost, type Host, type HostOptions } from '#loopback/start-host.ts';

export interface TestHost {
  readonly host: Host;
  readonly ports: Ports;
  /** Lines the host logged. */
  readonly log: readonly string[];
  /** Ends the host and removes what it left. */
  end(): Promise<void>;
}

const PAGE = '<!doctype html><title>Crosswalk</title><link rel="icon" href="data:,"><script type="module" src="/assets/index.js"></script>';

/** A browser host of its own folder, with a page of one line and the app a test brings. */
export async function startTestHost(createApp: (ports: Ports) => App, more: Partial<HostOptions> = {}): Promise<TestHost> {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-host-test-'));
  const pageRoot = join(folder, 'renderer');
  await mkdir(join(pageRoot, 'assets'), { recursive: true });
  await writeFile(join(pageRoot, 'index.html'), PAGE);
  await writeFile(join(pageRoot, 'assets', 'index.js'), 'export {};');
  const log: string[] = [];
  let ports: Ports | undefined;
  const host = await startHost({
    createApp: (given) => createApp((ports = given)),
    pageRoot,
    dataFolder: join(folder, 'data'),
    samplesFolder: join(import.meta.dirname, '../../../resources/samples'),
    version: '0.0.0-test',
    log: (line) => void log.push(line),
    ...more,
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  if (ports === undefined) throw new Error('The host did not make its app.');
  return {
    host,
    ports,
    log,
    async end() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
