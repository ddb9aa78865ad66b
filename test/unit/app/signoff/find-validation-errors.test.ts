import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findValidationErrors } from '#app/signoff/find-validation-errors.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { tempFolder } from '#test/support/temp-project.ts';

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
  const read = findValidationErrors(tables, path, 3)!;
  expect(read.errors.map(({ at, person }) => [at, person?.upn])).toEqual([
    [2, 'ann.archer@contoso.com'],
    [3, 'ben.barlow@contoso.com'],
    // The third line of the mapping after its header.
    [4, 'cleo.carver@contoso.com'],
  ]);
  expect(read).toMatchObject({ count: 4, notUnderstood: [{ at: 6, text: 'something went wrong' }] });
  writeFileSync(path, 'Source,Destination\r\nann.archer@contoso.com,ann.archer@fabrikam.com\r\n');
  expect(findValidationErrors(tables, path, 3)).toBeNull();
});
