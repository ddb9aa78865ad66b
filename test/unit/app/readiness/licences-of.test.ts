import { expect, it } from 'vitest';
import { unknownEnvironment, type EnvironmentProjection, type ProjectedUser } from '#core/mapping/environment.ts';
import { licencesOf } from '#app/readiness/licences-of.ts';
import { formatLicences } from '#app/tenant-lists/licences-file.ts';
import { hashOfText } from '#app/tenant-lists/list-file.ts';
import { takeList } from '#app/tenant-lists/take-list.ts';
import { E3 } from '#test/support/cloud/invented-tenant.ts';
import { tempProject } from '#test/support/temp-project.ts';

const mapped = (key: string): ProjectedUser => ({
  key,
  upn: key,
  name: key,
  access: 'full',
  sourceKey: key,
  exception: null,
  outcome: { is: 'mapped', target: `new-${key}`, targetKey: `new-${key}` },
});
const projection: EnvironmentProjection = {
  id: 1,
  facts: unknownEnvironment('Sales'),
  users: ['ann', 'bob', 'cy'].map(mapped),
  leftOut: [],
};
const fieldsOf = (_side: string, key: string) =>
  ({ licenses: key === 'new-ann' ? ['SPE_E3'] : key.startsWith('new-') ? [] : ['Microsoft 365 E3', 'Odd one'] }) as never;

it('counts what is free in the target and what these people have there already, until a person says otherwise', () => {
  const { tables } = tempProject();
  const tell = () => licencesOf(tables, [projection, projection], fieldsOf);
  expect(tell().needs).toEqual([
    { name: 'Microsoft 365 E3', needed: 3, available: null },
    { name: 'Odd one', needed: 3, available: null },
  ]);
  const text = formatLicences([{ skuId: E3, partNumber: 'SPE_E3', bought: 10, used: 9, status: 'Enabled' }]);
  const doing = { by: 'Ann', at: '2026-11-28T10:00:00.000Z' };
  takeList(tables, 'target', 'licences', { name: 'x.csv', text, sha256: hashOfText(text), readWith: null }, doing);
  expect(tell().needs.map(({ available }) => available)).toEqual([2, null]);
  expect(tell().sources.get('Microsoft 365 E3')).toEqual({ said: null, read: { free: 1, held: 1 } });

  tables.licenceStock.set('Microsoft 365 E3', 7, 'Ann', doing.at);
  const [said] = tell().needs;
  expect(said?.available).toBe(7);
  // A newer list takes nothing of what a person said.
  takeList(tables, 'target', 'licences', { name: 'y.csv', text, sha256: hashOfText(text), readWith: null }, doing);
  expect(tell().sources.get('Microsoft 365 E3')).toEqual({
    said: { available: 7, by: 'Ann', at: doing.at },
    read: { free: 1, held: 1 },
  });
  tables.licenceStock.set('Microsoft 365 E3', null, 'Ann', doing.at);
  expect(tell().needs[0]?.available).toBe(2);
});

it('of what the tenant does not say it says nothing', () => {
  const { tables } = tempProject();
  const text = formatLicences([{ skuId: E3, partNumber: 'SPE_E3', bought: 10, used: null, status: '' }]);
  takeList(tables, 'target', 'licences', { name: 'x.csv', text, sha256: hashOfText(text), readWith: null }, { by: '', at: '' });
  expect(licencesOf(tables, [projection], fieldsOf).needs[0]?.available).toBe(null);
});
