import { setTimeout as sleep } from 'node:timers/promises';
import type { Network } from './ports.ts';

/** The network over a host's own `fetch`. A redirect is refused: the services we ask do not send any. */
export function networkOverFetch(fetch: (address: string, request: RequestInit) => Promise<Response>): Network {
  return {
    fetch: (address, { headers, ...request }) =>
      fetch(address, { ...request, headers: { ...headers }, redirect: 'error', credentials: 'omit', cache: 'no-store' }),
    wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
    random: () => Math.random(),
  };
}
