import { expect, test } from 'vitest';
import { cloudOfTenant } from '#app/identity/cloud-of-tenant.ts';

test.each([
  ['public', undefined, 'public'],
  ['gcc', undefined, 'public'],
  ['public', 'GCC', 'gcc'],
  ['gcc-high', 'DODCON', 'gcc-high'],
  ['gcc-high', 'DOD', 'dod'],
  ['dod', 'DODCON', 'gcc-high'],
  ['dod', undefined, 'dod'],
  ['china', undefined, 'china'],
] as const)('signed in to %s with the region %s, a tenant is in %s', (chosen, region, cloud) => {
  expect(cloudOfTenant(chosen, region)).toBe(cloud);
});
