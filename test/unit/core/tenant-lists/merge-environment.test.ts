import { expect, it } from 'vitest';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { isSameEnvironment, mergeEnvironment, unmergeEnvironment } from '#core/tenant-lists/merge-environment.ts';

const known = { ...unknownEnvironment('Sales'), region: 'Europe', lockbox: true };
const listed = { ...unknownEnvironment('Sales EU'), managed: true, region: null };

it('keeps what the list does not know', () => {
  expect(mergeEnvironment(known, listed)).toEqual({ ...known, name: 'Sales EU', managed: true });
});

it('goes back to what was before, but for what somebody changed since', () => {
  const after = mergeEnvironment(known, listed);
  expect(unmergeEnvironment(after, known, after)).toEqual(known);
  expect(unmergeEnvironment({ ...after, managed: false, lockbox: false }, known, after)).toEqual({
    ...known,
    managed: false,
    lockbox: false,
  });
});

it('knows the same environment by its id, else by its address', () => {
  const byId = { ...known, environmentId: 'ABC', url: 'https://a.crm.dynamics.com' };
  expect(isSameEnvironment(byId, { ...known, environmentId: 'abc', url: 'https://b.crm.dynamics.com' })).toBe(true);
  expect(isSameEnvironment(byId, { ...byId, environmentId: 'other' })).toBe(false);
  expect(isSameEnvironment(byId, { ...known, url: 'https://A.crm.dynamics.com/' })).toBe(true);
  expect(isSameEnvironment(known, known)).toBe(false);
});
