import { net, type Session } from 'electron';
import type { ProxyDoor } from '#app/ports.ts';

/** A door that also finds out whether it is locked. */
export interface KnockableDoor extends ProxyDoor {
  /** Whether a proxy on the way to this address wants a name and a password; then `wants` says which. */
  knock(address: string): Promise<boolean>;
}

/** No answer in so long is no answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The door of the proxy that the system's settings put before a session. `session.fetch` gives up on a proxy that wants a
 * password without asking anybody; only a request of `net` says that one does and takes an answer. Chromium remembers
 * the answer for the session, so that everything asked afterwards gets through; the session is in memory and so is it.
 * A proxy that takes the person's system account (Negotiate, NTLM) is answered by Chromium itself and never comes here.
 */
export function createProxyDoor(session: Session): KnockableDoor {
  let locked: { readonly proxy: string; readonly address: string } | null = null;

  /** Resolves to the proxy that still wants a name and a password, or to null when nothing asked for one. */
  const ask = (address: string, answer: readonly [string, string] | null): Promise<string | null> =>
    new Promise((resolve) => {
      const request = net.request({ method: 'HEAD', url: address, session, redirect: 'manual' });
      let given = answer;
      const end = (proxy: string | null): void => {
        clearTimeout(patience);
        resolve(proxy);
        request.abort();
      };
      const patience = setTimeout(() => end(null), PATIENCE);
      request.on('login', ({ isProxy, host, port }, reply) => {
        if (isProxy && given !== null) {
          reply(...given);
          // Asked again, it did not like them.
          given = null;
          return;
        }
        reply();
        end(isProxy ? `${host}:${port}` : null);
      });
      request.on('response', () => end(null));
      request.on('redirect', () => end(null));
      request.on('error', () => end(null));
      request.end();
    });

  return {
    wants: () => locked?.proxy ?? null,
    async knock(address) {
      const { origin } = new URL(address);
      const proxy = await ask(origin, null);
      locked = proxy === null ? null : { proxy, address: origin };
      return locked !== null;
    },
    async answer(name, password) {
      if (locked === null) return true;
      if ((await ask(locked.address, [name, password])) !== null) return false;
      locked = null;
      return true;
    },
  };
}
