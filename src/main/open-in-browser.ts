import { shell } from 'electron';
import { allowedAddress } from '#app/outside-addresses.ts';
import { AppError } from '#contract/failure.ts';

/** Hands an allowed address to the system's browser, as parsed and written out again, never as it came. */
export async function openInBrowser(address: string): Promise<void> {
  const url = allowedAddress(address);
  if (url === null) throw new AppError('bad-input', 'Crosswalk does not open this address.');
  await shell.openExternal(url);
}
