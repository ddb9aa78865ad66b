/** An encoding that a person may choose for a file. */
export interface KnownEncoding {
  /** The label under which it is decoded and remembered. */
  readonly encoding: string;
  /** Whose letters it holds, in the words of a person. */
  readonly title: string;
}

/** All encodings that a person may choose, the likelier first. */
export const KNOWN_ENCODINGS: readonly KnownEncoding[] = [
  { encoding: 'utf-8', title: 'Unicode (UTF-8)' },
  { encoding: 'utf-16le', title: 'Unicode (UTF-16)' },
  { encoding: 'utf-16be', title: 'Unicode (UTF-16, big-endian)' },
  { encoding: 'windows-1252', title: 'Western Europe' },
  { encoding: 'windows-1250', title: 'Central Europe' },
  { encoding: 'windows-1251', title: 'Cyrillic' },
  { encoding: 'windows-1253', title: 'Greek' },
  { encoding: 'windows-1254', title: 'Turkish' },
  { encoding: 'windows-1255', title: 'Hebrew' },
  { encoding: 'windows-1256', title: 'Arabic' },
  { encoding: 'windows-1257', title: 'Baltic' },
  { encoding: 'windows-1258', title: 'Vietnamese' },
  { encoding: 'windows-874', title: 'Thai' },
  { encoding: 'shift_jis', title: 'Japanese, Shift JIS' },
  { encoding: 'euc-jp', title: 'Japanese, EUC' },
  { encoding: 'gb18030', title: 'Chinese, simplified' },
  { encoding: 'big5', title: 'Chinese, traditional' },
  { encoding: 'euc-kr', title: 'Korean' },
  { encoding: 'iso-8859-2', title: 'Central Europe, ISO' },
  { encoding: 'koi8-r', title: 'Russian, KOI8' },
  { encoding: 'cp850', title: 'Western Europe, command prompt' },
  { encoding: 'cp437', title: 'United States, command prompt' },
  { encoding: 'cp852', title: 'Central Europe, command prompt' },
  { encoding: 'cp866', title: 'Russian, command prompt' },
  { encoding: 'macintosh', title: 'Western Europe, Mac' },
];

/** An encoding as sentences name it: "windows-1250 (Central Europe)"; its bare label when it is not among the known ones. */
export function encodingTitle(encoding: string): string {
  const known = KNOWN_ENCODINGS.find((each) => each.encoding === encoding);
  return known === undefined || encoding.startsWith('utf-') ? encoding : `${encoding} (${known.title})`;
}
