import { spawn } from 'node:child_process';
import { allowedAddress } from '#app/outside-addresses.ts';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';

/** The program that opens an address, and its arguments. */
export function openerFor(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  switch (platform) {
    case 'win32':
      // Not cmd.exe: that would read the & between the parts of a sign-in address as the end of a command.
      return ['rundll32.exe', ['url.dll,FileProtocolHandler', url]];
    case 'darwin':
      return ['open', [url]];
    default:
      return ['xdg-open', [url]];
  }
}

/** Opens an address when `allowed` gives one back for it; what it gives is what is passed on. */
export function openInBrowser(url: string, allowed: (url: string) => string | null = allowedAddress): Promise<void> {
  const address = allowed(url);
  if (address === null) return Promise.reject(new AppError('bad-input', texts.browserHost.address));
  const [program, args] = openerFor(process.platform, address);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
    child.once('error', () => reject(new AppError('not-found', texts.browserHost.noBrowser)));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
