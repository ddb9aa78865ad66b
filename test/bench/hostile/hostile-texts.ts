import type { HostileFile, Scale } from './hostile-files.ts';
import { repeated, rows, writePieces } from './write-file.ts';

const HEAD = 'User principal name,Display name,Department,Employee ID\r\n';
const FIELDS =
  'userPrincipalName,displayName,surname,givenName,mail,jobTitle,department,companyName,city,state,country,officeLocation,streetAddress,postalCode,mobilePhone,employeeId,manager,usageLocation,preferredLanguage,mailNickname\n';
const GIGABYTE = 2 ** 30;

type Part = string | Uint8Array | Iterable<string>;

const person = (index: number): string => `p${index}@contoso.com,Anna Berg,Sales,E${index}\r\n`;
const wordy = (index: number): string => `p${index}@contoso.com,Anna Berg,${'Sales '.repeat(120)},E${index}\r\n`;
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const filled = (cell: string): string => `a@contoso.com,"${cell.repeat(Math.floor(32_000 / cell.length))}x",Sales,1\r\n`;

/** Texts that are hostile by what they hold or where they end. */
export function hostileTexts({ large, huge }: Scale): HostileFile[] {
  return [
    file('columns-300.csv', '300 columns', 1, () => [`UPN${',x'.repeat(299)}\na@contoso.com${',1'.repeat(299)}\n`]),
    file('columns-100000.csv', '100,000 columns', /at most 512/, () => [
      `UPN${',x'.repeat(99_999)}\na@contoso.com${',1'.repeat(99_999)}\n`,
    ]),
    file('commas.csv', 'a row of a million commas', /at most 512/, () => [HEAD, ','.repeat(1_000_000), '\n']),
    file('header-twice.csv', 'a header that stands twice', /stands in columns/, () => [
      'UPN,Department,UPN\na@contoso.com,x,b@contoso.com\n',
    ]),
    file('prototype.csv', 'headers called __proto__, constructor and toString', 1, () => [
      'UPN,__proto__,constructor,toString\na@contoso.com,1,2,3\n',
    ]),
    file('formulas.csv', 'cells that are formulas', 2, () => [
      HEAD,
      `a@contoso.com,"=HYPERLINK(""http://x"",""y"")",@SUM(1),-1\r\nb@contoso.com,+cmd|' /C calc'!A0,x,1\r\n`,
    ]),
    file('bidi.csv', 'bidi and zero-width characters in addresses', 2, () => [
      HEAD,
      '\u202ea@contoso.com,\u200bAnna,x,1\r\nb\u200b@contoso\u2060.com,x,\ufeff,1\r\n',
    ]),
    file('nul.csv', 'NUL bytes in cells', 1, () => [HEAD, 'a\0@contoso.com,An\0na,\0,1\r\n']),
    file('returns.csv', 'lines that end with CR', 2, () => ['UPN,Department\ra@contoso.com,x\rb@contoso.com,y\r']),
    file('mixed.csv', 'lines that end in every way', 3, () => ['UPN,Department\r\na@contoso.com,x\rb@contoso.com,y\nc@contoso.com,z\r\n']),
    file('cut-row.csv', 'an end in the middle of a row', 2, () => [HEAD, person(1), person(2), 'p3@contoso.com,An']),
    file('cut-quote.csv', 'an end inside quotation marks', 2, () => [HEAD, person(1), person(2), 'p3@contoso.com,"An']),
    file('cut-letter.csv', 'an end in the middle of a letter', 1, () => [
      HEAD,
      'p2@contoso.com,Müller,x,1\r\np3@contoso.com,M',
      bytes('c3'),
    ]),
    file('surrogates.csv', 'halves of characters, which UTF-8 forbids', 1, () => [
      HEAD,
      'a@contoso.com,ÄÖÜäöü,',
      bytes('eda080'),
      ',1\r\n',
    ]),
    file('utf-16-half.csv', 'a lone surrogate in UTF-16', /UTF-16 that was damaged/, () => [wide('UPN\na@contoso.com\ud800x\n')]),
    file('utf-16-odd.csv', 'UTF-16 with a byte missing', /UTF-16 that was damaged/, () => [wide(HEAD + person(1)).subarray(0, -1)]),
    file('cell.csv', 'one long cell', /characters; at most 32,767|does not end within a million/, () => [
      HEAD,
      'a@contoso.com,"',
      repeated('x', large),
      '",x,1\r\n',
    ]),
    file('line-2-gb.csv', 'one line of 2 GB', /larger than 512 MB/, () => [repeated('x', 4e6)], 2 * GIGABYTE),
    file('line.csv', 'one line as long as a file may be', /does not end within a million/, () => [repeated('x', 4e6)], 512 * 2 ** 20),
    file('nothing.csv', 'NUL bytes as many as a file may have', /is not a text file|nothing but NUL/, () => ['UPN\n'], 512 * 2 ** 20),
    file(
      'unwritten.csv',
      'NUL bytes up to the size it should have',
      /nothing but NUL bytes/,
      () => [HEAD, rows(person, large / 8), 'p@con'],
      large,
    ),
    file('open-quote.csv', 'a quotation mark in the middle that is never closed', /never closed/, () => [
      HEAD,
      rows(wordy, huge / 2),
      'x@contoso.com,"Anna\r\n',
      rows((index) => wordy(index + 1e7), huge / 2),
    ]),
    file('stray-quotes.csv', 'stray quotation marks on every line', /./, () => [HEAD, repeated('"a" "b" "c",d\r\n', large / 2)]),
    file('open-quotes.csv', 'a quotation mark on every line that is never closed', /./, () => [
      HEAD,
      repeated('a@b.com,"x\r\n', large / 2),
    ]),
    file('blank-lines.csv', 'millions of blank lines', /more than two million lines/, () => [HEAD, repeated('\n', large)]),
    file('same.csv', 'one account again and again', 1, () => [HEAD, repeated(person(1), Math.min(large, 30e6))]),
    file('nobody.csv', 'rows that are nobody', /none that is a user/, () => [HEAD, repeated('nobody,x,y,1\r\n', Math.min(large, 12e6))]),
    file('faults.csv', 'a fault in every cell', 1, () => [FIELDS, repeated(`a@b.com${',\u200bx'.repeat(19)}\n`, Math.min(large, 40e6))]),
    file('domains.csv', 'a domain of its own for every row, as long as a cell may be', /./, () => [
      HEAD,
      rows((index) => `a@${index}${'x'.repeat(30_000)}.com,Anna,x,1\r\n`, huge),
    ]),
    file('block-domains.csv', 'a new domain now and then, which could keep all of the file in memory', /./, () => [
      HEAD,
      rows((index) => `p${index}@contoso-${Math.floor(index / 60)}.com,Anna,${'ж'.repeat(480)},1\r\n`, huge),
    ]),
    file('wide-rows.csv', '512 columns of cells that differ', /./, () => [
      `UPN${Array.from({ length: 511 }, (_, index) => `,c${index}`).join('')}\n`,
      rows((index) => `p${index}@contoso.com${Array.from({ length: 511 }, (_, at) => `,${index}.${at}`).join('')}\n`, large),
    ]),
    file('separators.csv', 'cells of nothing but separators', /./, () => [
      'User principal name,Proxy addresses,Licenses,Department\r\n',
      rows((index) => `p${index}@contoso.com,"${';'.repeat(32_000)}x","${'+'.repeat(30_000)}",x\r\n`, large / 8),
    ]),
    file('blanks.csv', 'cells of blanks, digits and returns', 1, () => [
      HEAD,
      repeated([' ', '20', '\t ', '\r', 'System.a', '[', 'a ', '?'].map(filled).join(''), large / 8),
    ]),
  ];
}

function file(name: string, what: string, ends: RegExp | number, parts: () => readonly Part[], size?: number): HostileFile {
  return { name, what, ends, write: (path) => writePieces(path, flat(parts()), size) };
}

function* flat(parts: readonly Part[]): Generator<string | Uint8Array, void> {
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Uint8Array) yield part;
    else yield* part;
  }
}
