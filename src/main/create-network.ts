import { session } from 'electron';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import type { Network } from '#app/ports.ts';

/** A session of its own, in memory, that no page ever uses: without `persist:` neither cookies nor answers reach the disk. */
const NETWORK_PARTITION = 'crosswalk-network';

/** Asks through Chromium, so that the system's proxy and its trusted certificates count. */
export function createNetwork(): Network {
  return networkOverFetch((address, request) => session.fromPartition(NETWORK_PARTITION).fetch(address, request));
}
