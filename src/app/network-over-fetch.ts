import { setTimeout as sleep } from 'node:timers/promises';
import { proxyProblem } from './identity/proxy-problem.ts';
import type { Network, ProxyDoor } from './ports.ts';

/**
 * The network over a host's own `fetch`. A redirect is refused: the services we ask do not send any.
 * @param proxy where the host can give a proxy a name and a password while it runs
 */
export function networkOverFetch(
  fetch: (address: string, request: RequestInit) => Promise<Response>,
  proxy: ProxyDoor | null = null,
): Network {
  return {
    fetch: async (address, { headers, ...request }) => {
      try {
        return await fetch(address, { ...request, headers: { ...headers }, redirect: 'error', credentials: 'omit', cache: 'no-store' });
      } catch (error) {
        throw isTurnedAway(error) ? proxyProblem() : error;
      }
    },
    wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
    random: () => Math.random(),
    proxy,
  };
}

/** Node says so in the cause of the cause: "Proxy response (407) !== 200 when HTTP Tunneling". */
function isTurnedAway(error: unknown): boolean {
  for (let told = error; told instanceof Error; told = told.cause) if (told.message.includes('Proxy response (407)')) return true;
  return false;
}
