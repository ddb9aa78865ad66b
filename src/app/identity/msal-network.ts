import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Network } from '../ports.ts';
import { isMicrosoftAddress } from './clouds.ts';

/** No answer in so long is a connection that was lost, in milliseconds. */
const PATIENCE = 60_000;

/** MSAL's requests over the host's network. `ending` is asked for each request: the sign-in that was cancelled ends its own. */
export function msalNetwork(network: Network, ending: () => AbortSignal | null): INetworkModule {
  const send = async <T>(method: 'GET' | 'POST', address: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> => {
    if (!isMicrosoftAddress(address)) throw new Error('a sign-in wanted to reach an address that is not Microsoft’s');
    const cancelled = ending();
    const patience = AbortSignal.timeout(PATIENCE);
    const response = await network.fetch(address, {
      method,
      headers: options?.headers ?? {},
      ...(options?.body === undefined ? {} : { body: options.body }),
      signal: cancelled ? AbortSignal.any([cancelled, patience]) : patience,
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as T };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
