import { expect, test } from 'vitest';
import { read } from './reading.ts';

const wrapped = (line: string): string => `"${line.replaceAll('"', '""')}"`;
const header = 'User principal name,Display name,Department';
const lines = ['a@c.com,Ann,"Sales, West"', 'b@c.com,Bob,Legal', 'c@c.com,"Cy ""C"" Lee",'];

test.each<[what: string, lines: readonly string[], faults: readonly number[]]>([
  ['all lines', [header, ...lines].map(wrapped), [2]],
  ['those that hold quotation marks', [header, ...lines.map((line) => (line.includes('"') ? wrapped(line) : line))], [2]],
  ['no line', [header, ...lines], []],
  ['the header alone', [wrapped(header), ...lines], []],
])('%s in quotation marks', (_, text, told) => {
  const { accounts, faults } = read(text.join('\r\n'));
  expect(accounts.map(({ fields }) => [fields.userPrincipalName, fields.displayName, fields.department])).toEqual([
    ['a@c.com', 'Ann', 'Sales, West'],
    ['b@c.com', 'Bob', 'Legal'],
    ['c@c.com', 'Cy "C" Lee', null],
  ]);
  expect(faults.map(({ line, code }) => [line, code])).toEqual(told.map((line) => [line, 'line-unwrapped']));
});

test('a remark is no line of the table', () => {
  const { faults } = read(`${header}\na@c.com,Ann,Sales\n"As told by Eva, Monday"\n`);
  expect(faults.map(({ code }) => code)).toEqual(['too-few-cells', 'upn-invalid']);
});

test('a list of one column keeps its values whole', () => {
  const { accounts, faults } = read('Proxy addresses\n"SMTP:a@c.com,smtp:b@c.com"\n');
  expect(accounts[0]?.fields.proxyAddresses).toEqual(['SMTP:a@c.com', 'smtp:b@c.com']);
  expect(faults.map(({ code }) => code)).toEqual(['no-sign-in-names']);
});
