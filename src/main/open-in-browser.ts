import { shell } from 'electron';
import { AppError } from '#contract/failure.ts';

export const MIGRATION_GUIDE = 'https://learn.microsoft.com/power-platform/admin/move-environment-tenant';

/** Every address that may ever be opened, in full. */
const ADDRESSES: ReadonlySet<string> = new Set([MIGRATION_GUIDE]);

/** Hands one of the fixed addresses to the system's browser, as parsed and written out again, never as it came. */
export async function openInBrowser(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address).href : '';
  if (!ADDRESSES.has(url)) throw new AppError('bad-input', 'Crosswalk does not open this address.');
  await shell.openExternal(url);
}
