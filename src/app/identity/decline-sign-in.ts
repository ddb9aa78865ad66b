import { request } from 'node:http';

/** The sign-in that MSAL waits for, as the address it opened tells it. */
export interface PendingSignIn {
  readonly port: number;
  readonly state: string;
}

/** Reads from the address of the sign-in page where the answer is expected; null when it is not as expected. */
export function readPending(address: string): PendingSignIn | null {
  const asked = new URL(address).searchParams;
  const back = asked.get('redirect_uri') ?? '';
  const state = asked.get('state');
  const port = URL.canParse(back) ? Number(new URL(back).port) : 0;
  return state && port > 0 ? { port, state } : null;
}

/**
 * Ends the wait. MSAL 7 has no way to cancel: it waits for a browser that may have been closed long ago.
 * So it is given the answer that Entra gives when a person declines.
 */
export function declineSignIn({ port, state }: PendingSignIn): void {
  const body = new URLSearchParams({ error: 'access_denied', state }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) };
  // Nobody listens any more when the answer came first.
  request({ host: '127.0.0.1', port, path: '/', method: 'POST', headers }, (response) => response.resume())
    .on('error', () => undefined)
    .end(body);
}
