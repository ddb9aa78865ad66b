import { randomBytes } from 'node:crypto';
import { hostileTexts } from './hostile-texts.ts';
import { hostileWorkbooks } from './hostile-workbooks.ts';
import { writePieces } from './write-file.ts';

/** A file that wants to do harm, or that harm was done to. */
export interface HostileFile {
  readonly name: string;
  readonly what: string;
  /** What the refusal says; a number when the file is read: how many accounts come out of it. */
  readonly ends: RegExp | number;
  write(path: string): void;
}

const MEGABYTE = 2 ** 20;

/** The bytes that hostile files of each sort have: few where many are read in a test, as many as hurt where figures are taken. */
export interface Scale {
  readonly large: number;
  readonly huge: number;
}

export const SMALL: Scale = { large: 2 * MEGABYTE, huge: 12 * MEGABYTE };
export const FULL: Scale = { large: 50 * MEGABYTE, huge: 500 * MEGABYTE };

/** All hostile files, at a scale. */
export function hostileFiles(scale: Scale): HostileFile[] {
  return [...foreignFiles(), ...hostileTexts(scale), ...hostileWorkbooks(scale)];
}

function foreignFiles(): HostileFile[] {
  const file = (name: string, what: string, ends: RegExp, content: string | Uint8Array): HostileFile => ({
    name,
    what,
    ends,
    write: (path) => writePieces(path, [content]),
  });
  return [
    file('empty.csv', 'an empty file', /is empty/, ''),
    file('mark.csv', 'only a byte order mark', /is empty|nothing but blank/, '\ufeff'),
    file('header.csv', 'only a header', /has a header but no rows/, 'UserPrincipalName,DisplayName\n'),
    file('blank.csv', 'only blank lines', /nothing but blank lines/, '\r\n'.repeat(1000)),
    file(
      'program.csv',
      'a program',
      /is not a text file/,
      Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(4000), randomBytes(100_000)]),
    ),
    file('random.csv', 'random bytes', /./, randomBytes(MEGABYTE)),
    file('page.csv', 'an error page saved as .csv', /is a web page/, '<!DOCTYPE html><html><title>Sign in</title></html>'),
    file('comments.csv', 'a thousand comments of HTML', /./, `${'<!---->'.repeat(1000)}x,y\n`),
    file('answer.csv', 'JSON', /is a JSON file/, '{"@odata.context":"x","value":[{"userPrincipalName":"a@contoso.com"}]}'),
    file('picture.csv', 'a picture', /is a picture/, Buffer.from('89504e470d0a1a0a', 'hex')),
    file('old.xls', 'an old workbook', /is an old Excel workbook/, compound('Workbook')),
    file('locked.xlsx', 'an encrypted workbook', /is a workbook protected by a password/, compound('EncryptedPackage')),
  ];
}

function compound(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    randomBytes(200_000),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(400),
  ]);
}
