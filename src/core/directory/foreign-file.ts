/** A file that is no table of text, by its first bytes: what it is, and what its owner can do. */
export interface ForeignFile {
  readonly code:
    | 'zip'
    | 'compound'
    | 'pdf'
    | 'image'
    | 'compressed'
    | 'html'
    | 'xml'
    | 'json'
    | 'sqlite'
    | 'rtf'
    | 'ldif'
    | 'clixml'
    | 'binary';
  /** Continues a sentence that starts with the file's name. */
  readonly what: string;
}

const SIGNATURES: readonly (readonly [bytes: readonly number[], file: ForeignFile])[] = [
  [[0x50, 0x4b, 0x03, 0x04], zipped()],
  [[0x50, 0x4b, 0x05, 0x06], zipped()],
  [
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    {
      code: 'compound',
      what: 'is an old Excel workbook (.xls) or a workbook protected by a password. Open it in Excel, remove the password, and save it as “CSV UTF-8” or as .xlsx.',
    },
  ],
  [[0x25, 0x50, 0x44, 0x46], { code: 'pdf', what: 'is a PDF document. Export the users as CSV or as an Excel workbook.' }],
  [[0x89, 0x50, 0x4e, 0x47], { code: 'image', what: 'is a picture. Export the users as CSV or as an Excel workbook.' }],
  [[0xff, 0xd8, 0xff], { code: 'image', what: 'is a picture. Export the users as CSV or as an Excel workbook.' }],
  [[0x47, 0x49, 0x46, 0x38], { code: 'image', what: 'is a picture. Export the users as CSV or as an Excel workbook.' }],
  ...[
    // gzip, 7-Zip, RAR, bzip2, xz, Zstandard
    [0x1f, 0x8b, 0x08],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x52, 0x61, 0x72, 0x21, 0x1a],
    [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59],
    [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    [0x28, 0xb5, 0x2f, 0xfd],
  ].map((bytes) => [bytes, { code: 'compressed', what: 'is compressed. Unpack it first and choose the CSV file in it.' }] as const),
  [
    // "SQLite"
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    { code: 'sqlite', what: 'is a database, perhaps a Crosswalk project. Open a project with “Open project” instead.' },
  ],
];

/** The file's nature when its first bytes are those of something other than text; null for text. */
export function recogniseForeignBytes(head: Uint8Array): ForeignFile | null {
  for (const [bytes, file] of SIGNATURES) {
    if (bytes.every((byte, index) => head[index] === byte)) return file;
  }
  return null;
}

/** The file's nature when its first text is no table: a web page, XML, JSON, or no text at all. */
export function recogniseForeignText(head: string): ForeignFile | null {
  const start = withoutComments(head.slice(0, 2_000)).toLowerCase();
  if (/^<(?:!doctype\s+html|html|head|body|script|meta|title|table|div)\b/.test(start)) {
    return {
      code: 'html',
      what: 'is a web page, not an export: the download was probably answered by a sign-in or error page. Sign in again and repeat the export.',
    };
  }
  if (start.startsWith('#< clixml')) {
    return {
      code: 'clixml',
      what: 'was written by Export-Clixml, which only PowerShell reads. Export the users again with Export-Csv -Encoding UTF8.',
    };
  }
  if (/^<(?:\?xml|workbook|objs|ss:)/.test(start)) {
    return { code: 'xml', what: 'is an XML file. Open it in Excel and save it as “CSV UTF-8” or as .xlsx.' };
  }
  if (/^(?:\{\s*["}]|\[\s*[{\]"])/.test(start)) {
    return { code: 'json', what: 'is a JSON file. Export the users as CSV or as an Excel workbook.' };
  }
  if (start.startsWith('{\\rtf')) {
    return { code: 'rtf', what: 'is a text document. Export the users as CSV or as an Excel workbook.' };
  }
  if (/^(?:version: ?1\s+)?dn::? \S/.test(start)) {
    return { code: 'ldif', what: 'is an LDIF file of a directory. Export the users with csvde or Get-ADUser as CSV.' };
  }
  // A text that ends in NUL bytes was not downloaded to its end, which its rows will tell.
  const text = head.replace(/(?<!\0)\0+$/, '');
  const odd = text.match(/[\0-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0;
  if (odd > 8 && odd > text.length * 0.05) {
    return { code: 'binary', what: 'is not a text file. Choose the CSV or .xlsx file that the export wrote.' };
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
    what: 'is an Excel workbook or another ZIP archive, not text. Open it in Excel and save the sheet with the users as “CSV UTF-8”.',
  };
}
