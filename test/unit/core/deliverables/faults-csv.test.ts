import { expect, it } from 'vitest';
import { formatFaults } from '#core/deliverables/faults-csv.ts';
import type { Fault } from '#core/directory/fault.ts';

const fault = (change: Partial<Fault>): Fault => ({
  line: 2,
  column: 'Mail',
  code: 'mail-invalid',
  value: 'ann@',
  remedy: 'value-left-out',
  message: '“ann@” is not a mail address; it was left out.',
  ...change,
});

it('tells file, line, column, value and what was done, in a file that Excel opens rightly', () => {
  const text = [...formatFaults('users.csv', [[fault({})], [fault({ line: 0, column: null, value: '', remedy: 'kept' })]])].join('');
  expect(text).toBe(
    '\uFEFFFile,Line,Column,Value,What was done,Explanation,Code\r\n' +
      'users.csv,2,Mail,ann@,value left out,“ann@” is not a mail address; it was left out.,mail-invalid\r\n' +
      'users.csv,,,,kept as it is,“ann@” is not a mail address; it was left out.,mail-invalid\r\n',
  );
});

it('disarms values that a spreadsheet would run', () => {
  expect([...formatFaults('=x.csv', [[fault({ value: '=cmd|calc' })]])].join('')).toContain("'=x.csv,2,Mail,'=cmd|calc,");
});

it('is a header alone when there are no faults', () => {
  expect([...formatFaults('users.csv', [[]])]).toHaveLength(1);
});
