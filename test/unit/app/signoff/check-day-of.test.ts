import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { checkDayOf } from '#app/signoff/check-day-of.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';
import { tempFolder } from '#test/support/temp-project.ts';

test('fresh exports are compared with the signed revision, and the project stays as it is', () => {
  const project = pairedProject();
  expect(() => drive(checkDayOf(project.tables, { source: [], target: [] }), () => true)).toThrow('No revision is signed yet');
  freezeNow(project);
  putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
  const before = project.tables.meta.revision();
  const fresh = join(tempFolder(), 'fresh.csv');
  const people = ['Ann Archer', 'Cleo Carver', 'Dora Draper', 'Eve Ellison', 'Flo Ferris', 'Gus Grant'];
  const lines = people.map(
    (name) => `${name.toLowerCase().replace(' ', '.')}@contoso.com,${name},${name.startsWith('Eve') ? 'False' : 'True'}`,
  );
  writeFileSync(fresh, ['userPrincipalName,displayName,accountEnabled', ...lines, ''].join('\r\n'));
  const report = drive(checkDayOf(project.tables, { source: [fresh], target: [] }), () => true)!.result;
  expect(report).toMatchObject({ number: 1, read: { source: 6, target: null } });
  expect(report.items.map(({ what, upn }) => `${what} ${upn}`)).toEqual([
    'appeared gus.grant@contoso.com',
    'deleted ben.barlow@contoso.com',
    'disabled eve.ellison@contoso.com',
  ]);
  expect(project.tables.meta.revision()).toBe(before);
  expect(() => drive(checkDayOf(project.tables, { source: [project.path], target: [] }), () => true)).toThrow();
});
