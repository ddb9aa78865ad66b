import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MIGRATION_GUIDE } from '#app/outside-addresses.ts';
import { openInBrowser } from '#main/open-in-browser.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(resetElectron);

describe('openInBrowser', () => {
  test('opens an address of the list, written out afresh', async () => {
    await openInBrowser(MIGRATION_GUIDE.replace('learn.microsoft.com', 'LEARN.microsoft.com:443'));
    expect(machine.openedOutside).toEqual([MIGRATION_GUIDE]);
  });

  test.each([
    'https://learn.microsoft.com/',
    `${MIGRATION_GUIDE}?x=1`,
    `${MIGRATION_GUIDE}/../evil`,
    'https://learn.microsoft.com@example.com/power-platform/admin/move-environment-tenant',
    'file:///C:/Windows/System32/calc.exe',
    'ms-settings:',
    'javascript:alert(1)',
    '\\\\server\\share\\evil.exe',
    '',
    'no address',
  ])('refuses %j', async (address) => {
    await expect(openInBrowser(address)).rejects.toMatchObject({ code: 'bad-input' });
    expect(machine.openedOutside).toEqual([]);
  });
});
