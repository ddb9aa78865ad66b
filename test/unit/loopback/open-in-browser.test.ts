import { expect, test } from 'vitest';
import { OUTSIDE_ADDRESSES } from '#app/outside-addresses.ts';
import { openerFor, openInBrowser } from '#loopback/open-in-browser.ts';

test.each([
  'https://evil.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '--help',
  '',
  ...OUTSIDE_ADDRESSES.flatMap((address) => [`${address}/`, `${address}#x`, address.toUpperCase()]),
])('%j is not opened', async (url) => {
  await expect(openInBrowser(url)).rejects.toMatchObject({ code: 'bad-input' });
});

test('every address that may be opened is https and written as browsers write it', () => {
  for (const address of OUTSIDE_ADDRESSES) expect(new URL(address)).toMatchObject({ protocol: 'https:', href: address });
});

test.each(['win32', 'darwin', 'linux'] as const)('on %s the address is one argument of its own', (platform) => {
  const [, args] = openerFor(platform, 'https://learn.microsoft.com/x');
  expect(args.at(-1)).toBe('https://learn.microsoft.com/x');
});
