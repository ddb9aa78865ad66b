import { expect, test } from 'vitest';
import { newlineOf, readPreamble, sniffDelimiter } from '#core/directory/sniff-delimiter.ts';

test.each<[what: string, head: string, delimiter: string]>([
  ['commas', 'Display name,UPN\nAnna,a@x.com\n', ','],
  ['semicolons beside commas', 'Display name;UPN\n"Berg, Anna";a@x.com\nBerg, Eva;e@x.com\n', ';'],
  ['tabs', 'Display name\tUPN\nAnna\ta@x.com\n', '\t'],
  ['bars', 'Display name|UPN\nAnna|a@x.com\n', '|'],
  ['a tiny file with a line end', 'UPN;Name\na@x.com;A\n', ';'],
  ['one column', 'UPN\na@x.com\n', ','],
  ['a title full of commas above', 'Users, all, of them, really\n\nDisplay name;UPN\nAnna;a@x.com\n', ';'],
  ['quoted headers', '"Display name";"UPN"\n"Anna";"a@x.com"\n', ';'],
  ['nothing', '', ','],
])('%s', (_, head, delimiter) => {
  expect(sniffDelimiter(head)).toBe(delimiter);
});

test.each<[head: string, lines: number, delimiter: string | null, rest: string]>([
  ['sep=;\r\nUPN;Name\r\n', 1, ';', 'UPN;Name\r\n'],
  ['"sep=;"\nUPN\n', 1, ';', 'UPN\n'],
  ['#TYPE System.Management.Automation.PSCustomObject\r\n"UPN"\r\n', 1, null, '"UPN"\r\n'],
  ['"#TYPE Selected.User"\n"UPN"\n', 1, null, '"UPN"\n'],
  ['#TYPE Selected.User,,,\nUPN,a,b\n', 1, null, 'UPN,a,b\n'],
  ['sep=,\n#TYPE X\nUPN\n', 2, ',', 'UPN\n'],
  ['UPN,sep=;\n', 0, null, 'UPN,sep=;\n'],
])('lines before the header of %j', (head, lines, delimiter, rest) => {
  const preamble = readPreamble(head);
  expect(preamble).toMatchObject({ lines, delimiter });
  expect(head.slice(preamble.length)).toBe(rest);
});

test('a lone CR ends lines only where there is no LF', () => {
  expect(newlineOf('a\rb\r')).toBe('\r');
  expect(newlineOf('a\rb\n')).toBe('\n');
  expect(newlineOf('a')).toBe('\n');
});
