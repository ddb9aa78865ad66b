import type { ICachePlugin } from '@azure/msal-node';
import type { Ports } from '../ports.ts';

/** The tokens of one side of one project, in the host's store of secrets. */
export interface TokenCache {
  readonly plugin: ICachePlugin;
  /** Lets nothing more be written: an answer that comes after the person cancelled is thrown away. */
  close(): void;
  /** Forgets all of them, wherever they are. */
  wipe(): Promise<void>;
}

/**
 * Keeps MSAL's cache as one secret. After `close` and `wipe` nothing is written any more: an answer that was
 * on its way must not bring the tokens back.
 */
export function createTokenCache(secrets: Ports['secrets'], name: string): TokenCache {
  let closed = false;
  let wiped = false;
  return {
    plugin: {
      beforeCacheAccess: async (context) => {
        const kept = wiped ? null : await secrets.get(name);
        if (kept !== null) context.tokenCache.deserialize(kept);
      },
      afterCacheAccess: async (context) => {
        if (context.cacheHasChanged && !closed) await secrets.set(name, context.tokenCache.serialize());
        // Wiped while it was being written.
        if (wiped) await secrets.delete(name);
      },
    },
    close: () => void (closed = true),
    wipe: async () => {
      closed = true;
      wiped = true;
      await secrets.delete(name);
    },
  };
}
