import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Network } from '../ports.ts';
import { isMicrosoftAddress } from './clouds.ts';
import { ProblemError } from './problem.ts';

/** No answer in so long is a connection that was lost, in milliseconds. */
const PATIENCE = 60_000;

export interface MsalNetworkMeans {
  /** Asked for each request: the sign-in that was cancelled ends its own. */
  ending(): AbortSignal | null;
  /** Told what stood in the way, because MSAL makes a lost connection of whatever a network throws. */
  onProblem(problem: ProblemError): void;
}

/** MSAL's requests over the host's network. */
export function msalNetwork(network: Network, { ending, onProblem }: MsalNetworkMeans): INetworkModule {
  const send = async <T>(method: 'GET' | 'POST', address: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> => {
    if (!isMicrosoftAddress(address)) throw new Error('a sign-in wanted to reach an address that is not Microsoft’s');
    const cancelled = ending();
    const patience = AbortSignal.timeout(PATIENCE);
    const request = {
      method,
      headers: options?.headers ?? {},
      ...(options?.body === undefined ? {} : { body: options.body }),
      signal: cancelled ? AbortSignal.any([cancelled, patience]) : patience,
    };
    const response = await network.fetch(address, request).catch((error: unknown) => {
      if (error instanceof ProblemError) onProblem(error);
      throw error;
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as T };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
