import { shell } from 'electron';
import { allowedAddress } from '#app/outside-addresses.ts';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';

/** Hands an allowed address to the system's browser, as parsed and written out again, never as it came. */
export async function openInBrowser(address: string): Promise<void> {
  const url = allowedAddress(address);
  if (url === null) throw new AppError('bad-input', texts.desktop.request.address);
  await shell.openExternal(url);
}
