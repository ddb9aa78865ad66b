import { describe, expect, it } from 'vitest';
import { learnedOf } from '#core/matching/learned.ts';
import type { CrosswalkModel } from '#core/matching/match-model.ts';

const model = {
  version: 2,
  sourceAccounts: 9,
  targetAccounts: 9,
  domains: [{ from: 'contoso.com', to: 'fabrikam.com', support: 7, exceptions: 1 }],
  renames: [{ field: 'department', from: 'sales', to: 'group sales', fromText: 'Sales', toText: 'Group Sales', support: 5, exceptions: 0 }],
  loginRules: [{ from: 3, to: 4, support: 6, exceptions: 2 }],
  weights: {},
} as const satisfies CrosswalkModel;

describe('what a run learned', () => {
  it.each([
    ['department', 'Sales', 'Group Sales', 5],
    ['department', 'SALES', 'Group  sales', 5],
    ['department', 'Sales', 'Sales', 1],
    ['jobTitle', 'Sales', 'Group Sales', 1],
  ] as const)('knows of %s how often %j became %j, however they are written', (field, from, to, support) => {
    const { support: supportOf } = learnedOf(model);
    // A second time it answers from memory.
    for (let time = 0; time < 2; time++) expect(supportOf(field, { [field]: from }, { [field]: to })).toBe(support);
  });

  it('knows it of sign-in domains and of ways to make sign-in names', () => {
    const { support, loginSupport } = learnedOf(model);
    expect(support('domain', { userPrincipalName: 'ann@Contoso.com' }, { userPrincipalName: 'alee@fabrikam.com' })).toBe(7);
    expect(support('domain', {}, { userPrincipalName: 'alee@fabrikam.com' })).toBe(1);
    expect([loginSupport(3, 4), loginSupport(4, 3)]).toEqual([6, 1]);
  });

  it('is nothing where another version wrote the model', () => {
    const { support, loginSupport } = learnedOf({ version: 99 });
    expect(support('department', { department: 'Sales' }, { department: 'Group Sales' })).toBe(1);
    expect(loginSupport(3, 4)).toBe(1);
  });
});
