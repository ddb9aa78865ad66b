import { session } from 'electron';
import { proxyProblem } from '#app/identity/proxy-problem.ts';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import type { Network } from '#app/ports.ts';
import { createProxyDoor } from './proxy-door.ts';

/** A session of its own, in memory, that no page ever uses: without `persist:` neither cookies nor answers reach the disk. */
const NETWORK_PARTITION = 'crosswalk-network';

/** What Chromium says when a proxy refused; for want of a password, or for another reason. */
const REFUSED_BY_PROXY = /net::ERR_(?:TUNNEL_CONNECTION_FAILED|PROXY_AUTH\w*|HTTP_RESPONSE_CODE_FAILURE|INVALID_AUTH_CREDENTIALS)/;

/** Asks through Chromium, so that the system's proxy and its trusted certificates count. */
export function createNetwork(): Network {
  const used = session.fromPartition(NETWORK_PARTITION);
  const door = createProxyDoor(used);
  const fetch = async (address: string, request: RequestInit): Promise<Response> => {
    try {
      return await used.fetch(address, request);
    } catch (error) {
      if (!(error instanceof Error) || !REFUSED_BY_PROXY.test(error.message)) throw error;
      throw (await door.knock(address)) ? proxyProblem() : error;
    }
  };
  return networkOverFetch(fetch, door);
}
