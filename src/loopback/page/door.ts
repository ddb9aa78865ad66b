import { passKey } from './pass-key.ts';

/** Exchanges the token in the address for the session, once, and goes in; without one the door's own words stay. */
async function enter(): Promise<void> {
  const token = /^#token=([\w-]+)$/u.exec(location.hash)?.[1];
  if (token === undefined) return;
  // The address bar and the history shall not keep it.
  history.replaceState(null, '', '/');
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) return;
  const { key } = (await response.json()) as { key: string };
  passKey.keep(key);
  location.replace('/');
}

await enter();
