import { recogniseList } from '#core/tenant-lists/recognise-list.ts';
import type { Texts } from '#texts/texts.ts';

/** A file that is no table of text, by its first bytes; the catalogue says what it is, and what its owner can do. */
export interface ForeignFile {
  readonly code: keyof Texts['foreignFiles'];
}

const SIGNATURES: readonly (readonly [bytes: readonly number[], file: ForeignFile])[] = [
  [[0x50, 0x4b, 0x03, 0x04], zipped()],
  [[0x50, 0x4b, 0x05, 0x06], zipped()],
  [
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    {
      code: 'compound',
    },
  ],
  [[0x25, 0x50, 0x44, 0x46], { code: 'pdf' }],
  [[0x89, 0x50, 0x4e, 0x47], { code: 'image' }],
  [[0xff, 0xd8, 0xff], { code: 'image' }],
  [[0x47, 0x49, 0x46, 0x38], { code: 'image' }],
  ...[
    // gzip, 7-Zip, RAR, bzip2, xz, Zstandard
    [0x1f, 0x8b, 0x08],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x52, 0x61, 0x72, 0x21, 0x1a],
    [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59],
    [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    [0x28, 0xb5, 0x2f, 0xfd],
  ].map((bytes) => [bytes, { code: 'compressed' }] as const),
  [
    // "SQLite"
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    { code: 'sqlite' },
  ],
];

/** The file's nature when its first bytes are those of something other than text; null for text. */
export function recogniseForeignBytes(head: Uint8Array): ForeignFile | null {
  for (const [bytes, file] of SIGNATURES) {
    if (bytes.every((byte, index) => head[index] === byte)) return file;
  }
  return null;
}

/** The file's nature when its first text is no table of users: a tenant's list, a web page, XML, JSON, or no text at all. */
export function recogniseForeignText(head: string): ForeignFile | null {
  const list = recogniseList(head);
  if (list !== null) return { code: list };
  const start = withoutComments(head.slice(0, 2_000)).toLowerCase();
  if (/^<(?:!doctype\s+html|html|head|body|script|meta|title|table|div)\b/.test(start)) {
    return {
      code: 'html',
    };
  }
  if (start.startsWith('#< clixml')) {
    return {
      code: 'clixml',
    };
  }
  if (/^<(?:\?xml|workbook|objs|ss:)/.test(start)) {
    return { code: 'xml' };
  }
  if (/^(?:\{\s*["}]|\[\s*[{\]"])/.test(start)) {
    return { code: 'json' };
  }
  // A byte order mark, a quotation mark or the number sign of a type line.
  if (/^\+(?:\/v8|aci-|acm-)/.test(start)) {
    return { code: 'utf-7' };
  }
  if (start.startsWith('{\\rtf')) {
    return { code: 'rtf' };
  }
  if (/^(?:version: ?1\s+)?dn::? \S/.test(start)) {
    return { code: 'ldif' };
  }
  // A line of names over a line of dashes, or lines of names and values: Format-Table and Format-List.
  if (/^[^\r\n,;|\t]+\r?\n-+ +-[- ]*[\r\n]/.test(start) || /^[\w-]+ +: .*[\r\n]+[\w-]+ +: /.test(start)) {
    return { code: 'screen' };
  }
  // A text that ends in NUL bytes was not downloaded to its end, which its rows will tell.
  const text = head.replace(/(?<!\0)\0+$/, '');
  const odd = text.match(/[\0-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0;
  if (odd > 8 && odd > text.length * 0.05) {
    return { code: 'binary' };
  }
  return null;
}

/** The text from its first character that is neither blank nor in a comment of HTML or XML. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end === -1) break;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function zipped(): ForeignFile {
  return {
    code: 'zip',
  };
}
