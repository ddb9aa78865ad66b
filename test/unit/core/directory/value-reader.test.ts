import { expect, test } from 'vitest';
import type { AccountField } from '#core/directory/account.ts';
import { valueReader, type FieldValue } from '#core/directory/value-reader.ts';

const id = 'd4e017a8-1692-4ae4-a6d7-0f899662fbca';
const none = '00000000-0000-0000-0000-000000000000';

test.each<[field: AccountField, cell: string, value: FieldValue | null | undefined, faults: readonly string[]]>([
  ['objectId', id, id, []],
  ['objectId', `{${id}}`, id, []],
  ['objectId', none, null, []],
  ['objectId', `{${none}}`, null, []],
  ['objectId', '4711', undefined, ['object-id-invalid']],
  ['employeeId', '00417', '00417', []],
  ['employeeId', '417.0', '417', ['decimal-dropped']],
  ['employeeId', '1,000', '1,000', []],
  ['employeeId', 'A-77.0', 'A-77.0', []],
  ['mail', 'SMTP:ann@contoso.com', 'ann@contoso.com', []],
  ['mail', '<mailto:ann@contoso.com>', 'ann@contoso.com', []],
  ['mail', 'ann@contoso.com<mailto:ann@contoso.com>', undefined, ['mail-invalid']],
  ['applicationId', id, id, []],
  ['applicationId', none, null, []],
  ['applicationId', ';;;', undefined, ['guid-unreadable']],
])('%s %j', (field, cell, value, faults) => {
  const told: string[] = [];
  const read = valueReader(field, null, (_, code) => told.push(code));
  expect(read?.(cell, { line: 2, index: 0 })).toBe(value);
  expect(told).toEqual(faults);
});
