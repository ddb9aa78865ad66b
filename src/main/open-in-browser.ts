import { shell } from 'electron';
import { OUTSIDE_ADDRESSES } from '#app/outside-addresses.ts';
import { AppError } from '#contract/failure.ts';

/** Hands one of the fixed addresses to the system's browser, as parsed and written out again, never as it came. */
export async function openInBrowser(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address).href : '';
  if (!OUTSIDE_ADDRESSES.includes(url)) throw new AppError('bad-input', 'Crosswalk does not open this address.');
  await shell.openExternal(url);
}
