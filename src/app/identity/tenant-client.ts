import { PublicClientApplication, type AccountInfo, type AuthenticationResult } from '@azure/msal-node';
import type { Side } from '#core/directory/account.ts';
import type { Cloud } from '#core/mapping/environment.ts';
import { texts } from '#texts/texts.ts';
import type { Ports } from '../ports.ts';
import { cloudOfTenant } from './cloud-of-tenant.ts';
import { CLOUD_ENDPOINTS } from './clouds.ts';
import { declineSignIn, readPending, type PendingSignIn } from './decline-sign-in.ts';
import { farewellPage } from './farewell-page.ts';
import { msalNetwork } from './msal-network.ts';
import { ProblemError } from './problem.ts';
import { createTokenCache } from './token-cache.ts';

/** Where and as which registration one side signs in. */
export interface TenantChoice {
  readonly side: Side;
  readonly cloud: Cloud;
  readonly clientId: string;
  /** Domain or id of the tenant; empty: whichever the person signs in to. */
  readonly tenant: string;
}

/** Who signed in, and where. */
export interface SignedIn {
  readonly tenantId: string;
  readonly userName: string;
  readonly cloud: Cloud;
  /** Delegated permissions for Graph that the tenant agreed to, such as "User.Read.All". */
  readonly granted: readonly string[];
}

/** What a person enters on Microsoft's page when the browser of this computer cannot be used. */
export interface DeviceCode {
  readonly userCode: string;
  readonly address: string;
  /** In seconds. */
  readonly expiresIn: number;
}

/** One side's way to sign in and to get tokens. The two sides share nothing: client, authority and cache are their own. */
export interface TenantClient {
  /** Throws the problem `no-browser` where none could be opened. */
  signInWithBrowser(signal: AbortSignal): Promise<SignedIn>;
  signInWithCode(signal: AbortSignal, onCode: (code: DeviceCode) => void): Promise<SignedIn>;
  /** Who signed in before and is still remembered; null for nobody. Asks no network. */
  remembered(): Promise<SignedIn | null>;
  /** A token for a resource such as "https://graph.microsoft.com/", renewed without a person where it can be. */
  token(resource: string, signal: AbortSignal, renew?: boolean): Promise<string>;
  /** Forgets everybody and every token. The client is of no use afterwards. */
  signOut(): Promise<void>;
}

type Means = Pick<Ports, 'network' | 'secrets' | 'openInBrowser' | 'now'>;

/** A token is renewed so long before it ends, in milliseconds. */
const BEFORE_ITS_END = 5 * 60_000;

export function createTenantClient(choice: TenantChoice, cacheName: string, means: Means): TenantClient {
  const { side, cloud, clientId, tenant } = choice;
  const cache = createTokenCache(means.secrets, cacheName);
  /** What MSAL gave out last: it does not find a token for ".default" again, and would fetch one for every page. */
  const tokens = new Map<string, { readonly token: string; readonly end: number }>();
  let ending: AbortSignal | null = null;
  let inTheWay: ProblemError | null = null;
  const client = new PublicClientApplication({
    auth: { clientId, authority: `https://${CLOUD_ENDPOINTS[cloud].login}/${tenant || 'organizations'}` },
    cache: { cachePlugin: cache.plugin },
    // MSAL says nothing: its lines may hold names.
    system: {
      networkClient: msalNetwork(means.network, { ending: () => ending, onProblem: (problem) => (inTheWay = problem) }),
      loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false },
    },
  });
  const graphScope = scopeOf(`https://${CLOUD_ENDPOINTS[cloud].graph}`);

  const account = async (): Promise<AccountInfo | null> => (await client.getAllAccounts())[0] ?? null;
  const told = (result: AuthenticationResult): SignedIn => {
    if (!result.account) throw new Error('a sign-in without an account');
    return { ...describe(result.account, cloud), granted: shortScopes(result.scopes) };
  };
  /** Ends with the signal, whatever MSAL is waiting for; an answer that comes later is thrown away. */
  const until = async (signal: AbortSignal, work: Promise<AuthenticationResult>): Promise<SignedIn> => {
    ending = signal;
    try {
      return told(await raceAbort(signal, work));
    } catch (error) {
      if (signal.aborted) cache.close();
      void work.catch(() => undefined);
      throw signal.aborted ? error : (inTheWay ?? error);
    } finally {
      inTheWay = null;
      ending = null;
    }
  };

  return {
    async signInWithBrowser(signal) {
      let pending: PendingSignIn | null = null;
      const decline = (): void => void (pending && declineSignIn(pending));
      signal.addEventListener('abort', decline, { once: true });
      const openBrowser = async (address: string): Promise<void> => {
        signal.throwIfAborted();
        pending = readPending(address);
        await means.openInBrowser(address).catch(() => {
          inTheWay = noBrowser();
          throw inTheWay;
        });
      };
      try {
        return await until(
          signal,
          client.acquireTokenInteractive({
            scopes: [graphScope],
            prompt: 'select_account',
            openBrowser,
            successTemplate: farewellPage(side, true),
            errorTemplate: farewellPage(side, false),
          }),
        );
      } finally {
        signal.removeEventListener('abort', decline);
      }
    },
    async signInWithCode(signal, onCode) {
      const request = {
        scopes: [graphScope],
        cancel: false,
        deviceCodeCallback: ({ userCode, verificationUri, expiresIn }: { userCode: string; verificationUri: string; expiresIn: number }) =>
          onCode({ userCode, address: verificationUri, expiresIn }),
      };
      const stop = (): void => void (request.cancel = true);
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await until(signal, client.acquireTokenByDeviceCode(request).then(needResult));
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    async remembered() {
      const known = await account();
      return known && { ...describe(known, cloud), granted: [] };
    },
    async token(resource, signal, renew = false) {
      const held = tokens.get(resource);
      if (held && !renew && held.end - BEFORE_ITS_END > means.now().getTime()) return held.token;
      const known = await account();
      if (!known) throw new ProblemError({ code: 'no_tokens_found', message: texts.identity.nobody, next: texts.identity.nobodyNext });
      inTheWay = null;
      const result = await raceAbort(
        signal,
        client.acquireTokenSilent({ account: known, scopes: [scopeOf(resource)], forceRefresh: renew }).catch((error: unknown) => {
          throw inTheWay ?? error;
        }),
      );
      tokens.set(resource, { token: result.accessToken, end: result.expiresOn?.getTime() ?? 0 });
      return result.accessToken;
    },
    async signOut() {
      tokens.clear();
      for (const known of await client.getAllAccounts()) await client.signOut({ account: known });
      await cache.wipe();
    },
  };
}

/** What every sign-in brings along, and what stands for all of them: no permissions that anybody agreed to. */
const NOT_OF_GRAPH: ReadonlySet<string> = new Set(['.default', 'openid', 'profile', 'email', 'offline_access']);

/** Whatever the tenant has agreed to, and nothing more: the registration lists it, nobody is asked for a permission in passing. */
function scopeOf(resource: string): string {
  return `${resource}/.default`;
}

function describe(account: AccountInfo, cloud: Cloud): Omit<SignedIn, 'granted'> {
  return {
    tenantId: account.tenantId,
    userName: account.username,
    cloud: cloudOfTenant(cloud, account.idTokenClaims?.tenant_region_sub_scope),
  };
}

/** "https://graph.microsoft.com/User.Read.All" and "User.Read.All" are the same permission. */
function shortScopes(scopes: readonly string[]): string[] {
  return scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)).filter((scope) => !NOT_OF_GRAPH.has(scope));
}

function noBrowser(): ProblemError {
  return new ProblemError({ code: 'no-browser', message: texts.identity.noBrowser, next: texts.identity.noBrowserNext });
}

function needResult(result: AuthenticationResult | null): AuthenticationResult {
  if (!result) throw new Error('a sign-in without a result');
  return result;
}

function raceAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
