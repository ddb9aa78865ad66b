import { spawn } from 'node:child_process';
import { OUTSIDE_ADDRESSES } from '#app/outside-addresses.ts';
import { AppError } from '#contract/failure.ts';

/** The program that opens an address, and its arguments. */
export function openerFor(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  switch (platform) {
    case 'win32':
      return ['cmd.exe', ['/d', '/c', 'start', '""', url]];
    case 'darwin':
      return ['open', [url]];
    default:
      return ['xdg-open', [url]];
  }
}

/** Opens an address when it is one of those allowed, exactly; what is passed on is what the allowed list holds. */
export function openInBrowser(url: string, allowed: readonly string[] = OUTSIDE_ADDRESSES): Promise<void> {
  const address = allowed.find((each) => each === url);
  if (address === undefined) return Promise.reject(new AppError('bad-input', 'Crosswalk does not open this address.'));
  const [program, args] = openerFor(process.platform, address);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
    child.once('error', () => reject(new AppError('not-found', 'No browser could be started. Open the address by hand.')));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
