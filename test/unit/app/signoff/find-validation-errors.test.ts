import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findValidationErrors } from '#app/signoff/find-validation-errors.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

test('every line lands on the person it is about: by source, by target, or by the line of the mapping', () => {
  const { tables } = pairedProject();
  const path = join(tempFolder(), 'usermapping.csv');
  writeFileSync(
    path,
    [
      'Source,Destination,Error',
      'ann.archer@contoso.com,ann.archer@fabrikam.com,Source user is not valid',
      'ben.barlow@fabrikam.com could not be found in the target tenant',
      'Line 4 has an invalid format',
      'nobody@nowhere.com is unknown',
      'something went wrong',
    ].join('\r\n'),
  );
  const read = toEnd(findValidationErrors(tables, path, 3))!;
  expect(read.errors.map(({ at, person }) => [at, person?.upn])).toEqual([
    [2, 'ann.archer@contoso.com'],
    [3, 'ben.barlow@contoso.com'],
    // The third line of the mapping after its header.
    [4, 'cleo.carver@contoso.com'],
  ]);
  expect(read).toMatchObject({ count: 4, notUnderstood: [{ at: 6, text: 'something went wrong' }] });
  writeFileSync(path, 'Source,Destination\r\nann.archer@contoso.com,ann.archer@fabrikam.com\r\n');
  expect(toEnd(findValidationErrors(tables, path, 3))).toBeNull();
});

test('a line of one of several mappings is told only where it is the same person in all of them', () => {
  const { tables } = pairedProject();
  const path = join(tempFolder(), 'usermapping.csv');
  writeFileSync(path, 'Line 2 has an invalid format\r\nLine 3 has an invalid format\r\n');
  const told = () => toEnd(findValidationErrors(tables, path, 3))!.errors.map(({ person }) => person?.upn ?? null);
  const list = (name: string, ...users: readonly string[]): void => {
    const environmentId = tables.environments.add(unknownEnvironment(name));
    const id = tables.environmentLists.begin({ environmentId, view: 'full', name: `${name}.csv`, importedAt: '2026-11-28T10:00:00.000Z' });
    for (const [n, login] of users.entries()) {
      const upn = `${login}@contoso.com`;
      const rest = { key: `upn:${upn}`, upnKey: upn, mailKey: null, name: login, access: null, leftOut: null };
      tables.environmentLists.addUser(id, { line: n + 2, upn, ...rest });
    }
  };
  list('Sales', 'ben.barlow', 'dora.draper');
  expect(told()).toEqual(['ben.barlow@contoso.com', 'dora.draper@contoso.com']);
  list('Service', 'ben.barlow', 'cleo.carver');
  expect(told()).toEqual(['ben.barlow@contoso.com', null]);
});
