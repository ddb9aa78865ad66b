import { expect, it } from 'vitest';
import { compareLicences } from '#core/tenant-lists/compare-licences.ts';
import { freeOf, type ListedLicence } from '#core/tenant-lists/listed-licence.ts';

const e3: ListedLicence = { skuId: 'a', partNumber: 'SPE_E3', bought: 50, used: 32, status: 'Enabled' };

it('shows the counts before and after, and what the tenant does not say any more', () => {
  const { changes, unchanged } = compareLicences(
    [e3, { ...e3, skuId: 'b' }, { ...e3, skuId: 'c' }],
    [
      { ...e3, bought: 60, used: null },
      { ...e3, skuId: 'b', status: 'Suspended' },
      { ...e3, skuId: 'c' },
    ],
    ({ skuId }) => `Licence ${skuId}`,
  );
  expect(unchanged).toBe(1);
  expect(changes.map(({ type, examples }) => [type, ...examples.map(({ name, before, after }) => [name, before, after])])).toEqual([
    ['bought', ['Licence a', '50', '60']],
    ['used', ['Licence a', '32', null]],
    ['status', ['Licence b', 'Enabled', 'Suspended']],
  ]);
});

it.each([
  [50, 32, 18],
  [10, 12, 0],
  [null, 3, null],
  [3, null, null],
])('of %s bought and %s in use, %s are free', (bought, used, free) => {
  expect(freeOf({ bought, used })).toBe(free);
});
