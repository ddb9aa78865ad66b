import { describe, expect, it } from 'vitest';
import { unknownEnvironment, type EnvironmentFacts } from '#core/mapping/environment.ts';
import { compareEnvironments } from '#core/tenant-lists/compare-environments.ts';

const sales: EnvironmentFacts = {
  ...unknownEnvironment('Sales'),
  environmentId: '00000009-0000-4000-8000-000000000001',
  url: 'https://sales.crm4.dynamics.com/',
  type: 'production',
  region: 'westeurope',
  managed: false,
};
const tell = (changes: ReturnType<typeof compareEnvironments>) =>
  changes.changes.map(({ type, marked, examples }) => [type, marked, ...examples.map(({ name, before, after }) => [name, before, after])]);

describe('comparing the environments of a tenant', () => {
  it('shows what was renamed, became another kind, moved or became managed', () => {
    const now: EnvironmentFacts = { ...sales, name: 'Sales EU', type: 'sandbox', region: 'northeurope', managed: true };
    expect(tell(compareEnvironments([sales], [now], []))).toEqual([
      ['renamed', 0, ['Sales EU', 'Sales', 'Sales EU']],
      ['kind', 0, ['Sales EU', 'production', 'sandbox']],
      ['region', 0, ['Sales EU', 'westeurope', 'northeurope']],
      ['managed', 0, ['Sales EU', 'no', 'yes']],
    ]);
  });

  it('compares those that move with what the project holds of them, whoever said it, and marks them', () => {
    const typed: EnvironmentFacts = { ...sales, environmentId: null, url: 'https://SALES.crm4.dynamics.com', region: 'Europe' };
    expect(tell(compareEnvironments(null, [sales], [typed]))).toEqual([
      ['region', 1, ['Sales', 'Europe', 'westeurope']],
      ['address', 1, ['Sales', 'https://SALES.crm4.dynamics.com', 'https://sales.crm4.dynamics.com/']],
    ]);
    expect(tell(compareEnvironments([sales], [], [sales]))).toEqual([['gone', 1, ['Sales', null, null]]]);
  });

  it('takes what the newer list does not know for no change, and one typed in for no loss', () => {
    const silent: EnvironmentFacts = { ...sales, region: null, managed: null };
    expect(compareEnvironments([sales], [silent], [])).toMatchObject({ unchanged: 1, changes: [] });
    expect(compareEnvironments([sales], [sales], [unknownEnvironment('Another')])).toMatchObject({ before: 1, changes: [] });
  });
});
