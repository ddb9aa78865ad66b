import { LOGIN_HOSTS } from './identity/clouds.ts';

/** Microsoft's guide to moving an environment to another tenant. */
export const MIGRATION_GUIDE = 'https://learn.microsoft.com/power-platform/admin/move-environment-tenant';

/** The addresses outside this machine that a host may open, in full; everything else but a sign-in page is refused. */
export const OUTSIDE_ADDRESSES: readonly string[] = [MIGRATION_GUIDE];

/**
 * The address to hand to the system's browser, as parsed and written out again, or null when it is not
 * to be opened: a fixed one, or the page of one of Microsoft's clouds on which a person signs in.
 */
export function allowedAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return null;
  return OUTSIDE_ADDRESSES.includes(url.href) || isSignInPage(url) ? url.href : null;
}

function isSignInPage(url: URL): boolean {
  if (url.protocol !== 'https:' || url.host !== url.hostname || !LOGIN_HOSTS.has(url.hostname)) return false;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return /^\/[a-z0-9.-]{1,255}\/oauth2\/v2\.0\/authorize$/i.test(url.pathname);
}
