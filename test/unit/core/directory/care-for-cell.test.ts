import { expect, test } from 'vitest';
import type { AccountField } from '#core/directory/account.ts';
import { createCellCare } from '#core/directory/care-for-cell.ts';
import { createFaultCollector } from '#core/directory/report-fault.ts';
import { read } from './reading.ts';

test.each<[what: string, field: AccountField, cell: string, value: string | undefined, code: string | null]>([
  ['plain text', 'displayName', ' Anna Berg ', 'Anna Berg', null],
  ['a formula, which is text like any other', 'displayName', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")', null],
  ['zero-width characters in an address', 'mail', 'anna\u200b@contoso.com', 'anna@contoso.com', 'invisible-characters'],
  ['a direction mark in an address', 'userPrincipalName', '\u202eanna@contoso.com', 'anna@contoso.com', 'invisible-characters'],
  ['NUL bytes', 'displayName', 'An\0na', 'Anna', 'invisible-characters'],
  ['half a character', 'displayName', 'Ann\ud800', 'Ann\ufffd', 'letter-lost'],
  ['a long number cut short', 'employeeId', '1.23E+15', undefined, 'digits-lost'],
  ['a telephone number cut short, the German way', 'mobilePhone', '4,91713E+11', undefined, 'digits-lost'],
  ['an id that only looks like one', 'employeeId', 'E+15', 'E+15', null],
  ['an error of a spreadsheet', 'displayName', '#N/A', undefined, 'cell-error'],
  ['a name that a spreadsheet took for a formula', 'displayName', '#NAME?', undefined, 'cell-error'],
  ['the name of an application', 'displayName', '# Flow', '# Flow', null],
])('%s', (_, field, cell, value, code) => {
  const collector = createFaultCollector(['Column']);
  expect(createCellCare(['Column'], collector.report)(cell, field, { line: 2, index: 0 })).toBe(value);
  const [fault] = collector.take();
  expect(fault?.code ?? null).toBe(code);
  if (fault) expect(fault).toMatchObject({ line: 2, column: 'Column' });
});

test('a spoilt cell is found among rows that hold nothing else unusual', () => {
  const text = 'User principal name,Employee ID,Department\na@contoso.com,1.23E+15,#REF!\nb@contoso.com,417,Sales\n';
  const { accounts, faults } = read(text);
  expect(accounts.map(({ fields }) => fields.employeeId)).toEqual([undefined, '417']);
  expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'Employee ID', 'digits-lost'],
    [2, 'Department', 'cell-error'],
  ]);
});
