import { beforeEach, expect, test, vi } from 'vitest';
import { registerAppScheme } from '#main/app-origin.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(resetElectron);

test('the page’s scheme is standard and secure and has no other power', () => {
  registerAppScheme();
  const [scheme, ...others] = machine.schemes;
  expect(others).toEqual([]);
  expect(scheme?.scheme).toBe('app');
  const granted = Object.entries(scheme?.privileges ?? {}).flatMap(([name, value]) => (value ? [name] : []));
  expect(granted.toSorted()).toEqual(['codeCache', 'secure', 'standard', 'supportFetchAPI']);
});
