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
  ['letters that csvde wrote as bytes', 'surname', "X'4dc3bc6c6c6572'", 'Müller', null],
  ['letters that csvde wrote as bytes, with a direction mark', 'surname', "X'e280ae4d'", 'M', 'invisible-characters'],
  ['bytes that are no text', 'displayName', "X'fffe'", "X'fffe'", null],
  ['bytes that are an id', 'immutableId', "X'00112233445566778899aabbccddeeff'", "X'00112233445566778899aabbccddeeff'", null],
  ['a list cut short for the screen', 'proxyAddresses', '{SMTP:a@x.com, b@x.com...}', '{SMTP:a@x.com, b@x.com...}', 'lost-in-export'],
  ['a number wrapped in a formula', 'employeeId', '="00123"', '00123', 'formula-unwrapped'],
  ['a text wrapped in a formula', 'displayName', '="Ann ""Bo"" Lee"', 'Ann "Bo" Lee', 'formula-unwrapped'],
  ['letters read in the wrong code page', 'surname', 'MÃ¼ller', 'Müller', 'letters-garbled'],
  ['letters read in the wrong code page, some of them no Latin-1', 'city', 'PaweÅ‚Ã³w â€“ ÃŸ', 'Pawełów – ß', 'letters-garbled'],
  ['Russian letters read in the wrong code page', 'givenName', 'Ð˜Ð²Ð°Ð½', 'Иван', 'letters-garbled'],
  ['letters that only look like it', 'surname', 'JOÃO «Ñ»', 'JOÃO «Ñ»', null],
  ['letters as a web page writes them', 'surname', 'Ren&eacute; M&#252;ller &#x2013; S&Oslash;N', 'René Müller – SØN', 'entities-read'],
  ['an ampersand as a web page writes it', 'department', 'R&amp;D', 'R&D', 'entities-read'],
  ['an ampersand', 'department', 'R&D; M&A', 'R&D; M&A', null],
  ['an id marked as a text', 'employeeId', "'00123", '00123', 'apostrophe-dropped'],
  ['an address in apostrophes', 'mail', "'a@contoso.com'", 'a@contoso.com', 'apostrophe-dropped'],
  ['a name that begins with an apostrophe', 'surname', "'t Hooft", "'t Hooft", null],
  ['letters that csvde wrote as bytes, with blanks around', 'surname', " X'4dc3bc6c6c6572' ", 'Müller', null],
  ['the word of a database for nothing', 'employeeId', 'NULL', '', 'null-word'],
  ['the word of another one', 'department', '\\N', '', 'null-word'],
  ['a dash for nothing', 'employeeId', '-', '', 'null-word'],
  ['a number in a column that is too narrow', 'employeeId', '#######', undefined, 'digits-lost'],
  ['the same word in a name', 'surname', 'Null', 'Null', null],
  ['the name of an application', 'displayName', '# Flow', '# Flow', null],
])('%s', (_, field, cell, value, code) => {
  const collector = createFaultCollector(['Column']);
  expect(createCellCare(['Column'], collector.report)(cell, field, { line: 2, index: 0 })).toBe(value);
  const [fault] = collector.take();
  expect(fault?.code ?? null).toBe(code);
  if (fault) expect(fault).toMatchObject({ line: 2, column: 'Column' });
});

test('what stands in for a value is found among rows that hold nothing else unusual', () => {
  const text =
    'User principal name,Last name,Proxy addresses\na@contoso.com,X\'4dc3bc6c6c6572\',"{SMTP:a@contoso.com, smtp:b@contoso.com...}"\n';
  const { accounts, faults } = read(text);
  expect(accounts[0]!.fields).toMatchObject({ surname: 'Müller', proxyAddresses: ['SMTP:a@contoso.com', 'smtp:b@contoso.com'] });
  expect(faults.map(({ line, column, code, remedy }) => [line, column, code, remedy])).toEqual([
    [2, 'Proxy addresses', 'lost-in-export', 'kept'],
  ]);
});

test('what a program did to cells is undone and told among rows that hold nothing else unusual', () => {
  const rows = 'a@contoso.com,="0007",MÃ¼ller,NULL,True\nb@contoso.com,="0008",Berg,NULL,null\nc@contoso.com,9,Nuñez,Sales,False\n';
  const { accounts, faults } = read(`User principal name,Employee ID,Last name,Department,Account enabled\n${rows}`);
  expect(
    accounts.map(({ fields: { employeeId, surname, department, accountEnabled } }) => [employeeId, surname, department, accountEnabled]),
  ).toEqual([
    ['0007', 'Müller', null, true],
    ['0008', 'Berg', null, null],
    ['9', 'Nuñez', 'Sales', false],
  ]);
  expect(faults.map(({ line, column, code, remedy }) => [line, column, code, remedy])).toEqual([
    [2, 'Last name', 'letters-garbled', 'repaired'],
    [2, 'Employee ID', 'formula-unwrapped', 'repaired'],
    [2, 'Department', 'null-word', 'repaired'],
    [3, 'Account enabled', 'null-word', 'repaired'],
  ]);
});

test('two columns that answer one question differently are told of, and the better counts', () => {
  const rows = 'a@c.com,True,True\nb@c.com,,True\nc@c.com,False,True\n';
  const { accounts, faults } = read(`User principal name,Account enabled,Block credential\n${rows}`);
  expect(accounts.map(({ fields }) => fields.accountEnabled)).toEqual([true, false, false]);
  expect(faults.map(({ line, column, code, remedy }) => [line, column, code, remedy])).toEqual([
    [2, 'Block credential', 'columns-contradict', 'value-left-out'],
  ]);
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
