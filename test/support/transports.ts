import type { App } from '#app/app.ts';
import type { Reply } from '#contract/transport.ts';
import { startTestHost } from './loopback/start-test-host.ts';
import { visitHost } from './loopback/visit-host.ts';

export interface Transport {
  call(name: string, input: unknown): Promise<Reply>;
  end(): Promise<void>;
}

/** The ways a call may travel; what holds for one is to hold for all. */
export const TRANSPORTS: readonly (readonly [string, (app: App) => Promise<Transport>])[] = [
  ['in process', (app) => Promise.resolve({ call: app.call, end: () => app.close() })],
  [
    'over HTTP',
    async (app) => {
      const started = await startTestHost(() => app);
      const visit = await visitHost(started.host);
      return { call: visit.call, end: started.end };
    },
  ],
];
