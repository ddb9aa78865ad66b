import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What lets one page in: a cookie the browser keeps from scripts, and a key that only that tab knows. */
export interface Pass {
  readonly cookie: string;
  readonly key: string;
}

/**
 * The one session of a run. Cookies do not tell ports apart, so any other server on this machine that the
 * browser visits is sent ours too; without the key, which lives in the page's own origin, it is worth nothing.
 */
export interface Session {
  /** Goes into the fragment of the address that is printed; fragments are never sent. */
  readonly token: string;
  /** Exchanges the token for the pass; works once. */
  redeem(token: unknown): Pass | null;
  holdsCookie(cookie: string | undefined): boolean;
  holdsKey(key: string | undefined): boolean;
}

const secret = (): string => randomBytes(32).toString('base64url');

function same(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  // Digests are of one length, which the comparison in constant time asks for.
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

export function createSession(): Session {
  const token = secret();
  const pass: Pass = { cookie: secret(), key: secret() };
  let redeemed = false;
  return {
    token,
    redeem(given) {
      if (redeemed || !same(given, token)) return null;
      redeemed = true;
      return pass;
    },
    holdsCookie: (cookie) => redeemed && same(cookie, pass.cookie),
    holdsKey: (key) => redeemed && same(key, pass.key),
  };
}
